package org.nearkin.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.search.query.QueryText.Word;

/// The words for formats, days, parts of the day, languages and cost, from `query-words.tsv`.
///
/// The longest phrase wins, so that "smoke free" is not free of charge.
final class QueryWords {
  private static final int LONGEST_PHRASE = 5;

  private final Map<String, Meaning> meanings = new HashMap<>();

  private QueryWords(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalStateException(
            "query-words.tsv, line %d: %d cells instead of 3".formatted(i + 1, cells.length));
      }
      for (String phrase : cells[2].split("\\|", -1)) {
        add(phrase, new Meaning(cells[0], cells[1]), i + 1);
      }
    }
  }

  /// @param slot what is said: `format`, `day`, `part` …; `none` for words that only look like one
  /// @param value such as `ONLINE`
  record Meaning(String slot, String value) {}

  /// A phrase that was read.
  record Hit(Meaning meaning, int from, int to) {}

  static QueryWords bundled() {
    return Bundled.WORDS;
  }

  void add(String slot, String value, String phrase) {
    meanings.putIfAbsent(QueryText.fold(phrase), new Meaning(slot, value));
  }

  private void add(String phrase, Meaning meaning, int line) {
    if (meanings.putIfAbsent(QueryText.fold(phrase), meaning) != null) {
      throw new IllegalStateException(
          "query-words.tsv, line %d: '%s' appears twice".formatted(line, phrase));
    }
  }

  /// The phrases of a text, from left to right.
  List<Hit> find(QueryText text) {
    List<Word> words = text.words();
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < words.size();) {
      int count = longest(text, words, at, hits);
      at += Math.max(1, count);
    }
    return hits;
  }

  private int longest(QueryText text, List<Word> words, int at, List<Hit> hits) {
    for (int count = Math.min(LONGEST_PHRASE, words.size() - at); count > 0; count--) {
      Optional<Meaning> found = meaning(text, words.subList(at, at + count));
      if (found.isPresent()) {
        hits.add(new Hit(found.get(), words.get(at).from(), words.get(at + count - 1).to()));
        return count;
      }
    }
    return 0;
  }

  private Optional<Meaning> meaning(QueryText text, List<Word> words) {
    StringBuilder phrase = new StringBuilder(words.getFirst().folded());
    for (int i = 1; i < words.size(); i++) {
      if (!text.isJoined(words.get(i - 1), words.get(i))) {
        return Optional.empty();
      }
      phrase.append(' ').append(words.get(i).folded());
    }
    return Optional.ofNullable(meanings.get(phrase.toString()));
  }

  private static QueryWords load() {
    try (InputStream in = QueryWords.class.getResourceAsStream("query-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("query-words.tsv is missing from the program.");
      }
      return new QueryWords(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Bundled {
    static final QueryWords WORDS = load();
  }
}
