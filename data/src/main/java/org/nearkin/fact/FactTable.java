package org.nearkin.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words for the values of one fact, from a table with the columns `value`, `confidence`, `words`, `denied`.
///
/// `value` is a constant of the enum, or `-` for words that only look like one ("free parking"). `denied` is what the
/// words mean when they are denied ("registration not required"), and mostly empty. [Phrases] has the notation of
/// `words`. Where two phrases overlap, the longer counts.
final class FactTable<E extends Enum<E>> {
  private static final int COLUMNS = 4;
  /// A denial is a little less plain than its contrary.
  private static final double DENIAL = 0.9;

  private final List<Rule<E>> rules;

  private record Rule<E>(
      Pattern words, Optional<E> value, Optional<E> denied, double confidence) {}

  /// A value found, and where.
  record Hit<E>(int start, int end, Optional<E> value, double confidence) {
    private int length() {
      return end - start;
    }
  }

  private FactTable(List<Rule<E>> rules) {
    this.rules = List.copyOf(rules);
  }

  /// Reads a table that ships next to this class.
  ///
  /// @throws IllegalStateException if it is missing or broken, naming file and line
  static <E extends Enum<E>> FactTable<E> bundled(String file, Class<E> type) {
    try (var stream = FactTable.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      var rules = new ArrayList<Rule<E>>();
      for (var line = 1; line < lines.size(); line++) {
        rules.add(rule(file + ", line " + (line + 1), lines.get(line), type));
      }
      return new FactTable<>(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static <E extends Enum<E>> Rule<E> rule(String where, String line, Class<E> type) {
    var cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException(where + ": expected " + COLUMNS + " columns");
    }
    try {
      return new Rule<>(Phrases.compile(cells[2]), value(cells[0], type), value(cells[3], type),
          Double.parseDouble(cells[1]));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(where + ": " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> Optional<E> value(String cell, Class<E> type) {
    return cell.isEmpty() || cell.equals("-")
        ? Optional.empty()
        : Optional.of(Enum.valueOf(type, cell));
  }

  /// The values a text states, each once with its best words, in the order of the text.
  List<Stated<E>> read(String text) {
    var read = FactText.of(text);
    Map<E, Stated<E>> best = new LinkedHashMap<>();
    for (var hit : hits(read)) {
      hit.value.ifPresent(value -> best.merge(value,
          new Stated<>(value, read.snippet(hit.start, hit.end), hit.confidence),
          (one, other) -> other.confidence() > one.confidence() ? other : one));
    }
    return List.copyOf(best.values());
  }

  /// The surest value; of equally sure ones the first.
  Optional<Stated<E>> find(String text) {
    return read(text).stream()
        .sorted(Comparator.comparingDouble((Stated<E> stated) -> stated.confidence()).reversed())
        .findFirst();
  }

  /// What was found, in the order of the text, without overlaps.
  List<Hit<E>> hits(FactText text) {
    var all = new ArrayList<Hit<E>>();
    for (var rule : rules) {
      var matcher = rule.words.matcher(text.folded());
      while (matcher.find()) {
        all.add(hit(rule, text, matcher.start(), matcher.end()));
      }
    }
    all.sort(Comparator.comparingInt((Hit<E> hit) -> hit.length()).reversed());
    var kept = new Kept<E>(text.folded().length());
    all.forEach(kept::add);
    return kept.inOrder();
  }

  private static <E> Hit<E> hit(Rule<E> rule, FactText text, int start, int end) {
    if (rule.value.isPresent() && text.isDenied(start, end)) {
      return new Hit<>(start, end, rule.denied, rule.confidence * DENIAL);
    }
    return new Hit<>(start, end, rule.value, rule.confidence);
  }

  /// Hits that do not overlap, found by the letters they cover.
  private static final class Kept<E> {
    private final boolean[] covered;
    private final List<Hit<E>> hits = new ArrayList<>();

    Kept(int length) {
      covered = new boolean[length];
    }

    void add(Hit<E> hit) {
      if (!covered[hit.start] && !covered[hit.end - 1]) {
        Arrays.fill(covered, hit.start, hit.end, true);
        hits.add(hit);
      }
    }

    List<Hit<E>> inOrder() {
      hits.sort(Comparator.comparingInt(Hit::start));
      return hits;
    }
  }
}
