package org.nearkin.resolve.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Other spellings of words in names, and the words that tell nothing: `name-words.tsv`.
final class NameWords {
  private static final int LONGEST = 4;
  private static final NameWords BUNDLED = load();

  private final Map<String, List<String>> meanings = new HashMap<>();
  private final Set<String> silent = new HashSet<>();

  private NameWords(List<String> lines) {
    for (var line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var cells = line.split("\t", 2);
        if (cells.length < 2) {
          throw new IllegalArgumentException("name-words.tsv: '" + line + "' has no second column");
        }
        if (cells[1].equals("-")) {
          silent.addAll(List.of(cells[0].split(" ", -1)));
        } else {
          meanings.put(cells[0], List.of(cells[1].split(" ", -1)));
        }
      }
    }
  }

  static NameWords bundled() {
    return BUNDLED;
  }

  private static NameWords load() {
    try (var in = Objects.requireNonNull(NameWords.class.getResourceAsStream("name-words.tsv"))) {
      return new NameWords(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The words in one spelling; the longest phrase counts.
  List<String> read(List<String> words) {
    var found = new ArrayList<String>();
    var at = 0;
    while (at < words.size()) {
      var length = Math.min(LONGEST, words.size() - at);
      while (length > 0 && !meanings.containsKey(phrase(words, at, length))) {
        length--;
      }
      if (length == 0) {
        found.add(words.get(at++));
      } else {
        found.addAll(meanings.getOrDefault(phrase(words, at, length), List.of()));
        at += length;
      }
    }
    return found;
  }

  private static String phrase(List<String> words, int at, int length) {
    return String.join(" ", words.subList(at, at + length));
  }

  /// Whether a word tells one group from another.
  boolean tells(String word) {
    return !silent.contains(word);
  }
}
