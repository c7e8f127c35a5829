package org.nearkin.resolve.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What each [Level] speaks for or against the same meeting, in log-odds.
///
/// Read from `match-weights.tsv`: a line `version`, tab, name; then for each level its name, the weight that we expect,
/// and the weight fitted to labelled pairs (see [WeightFitting]).
public final class MatchWeights {
  private final String version;
  private final Map<Level, Double> expected;
  private final Map<Level, Double> fitted;

  MatchWeights(String version, Map<Level, Double> expected, Map<Level, Double> fitted) {
    this.version = version;
    this.expected = Collections.unmodifiableMap(new EnumMap<>(expected));
    this.fitted = Collections.unmodifiableMap(new EnumMap<>(fitted));
  }

  /// The weights that come with the program.
  public static MatchWeights bundled() {
    var file = "match-weights.tsv";
    try (var in = Objects.requireNonNull(MatchWeights.class.getResourceAsStream(file))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException if the version or a level is missing, or a line cannot be read
  static MatchWeights parse(List<String> lines) {
    var version = "";
    var expected = new EnumMap<Level, Double>(Level.class);
    var fitted = new EnumMap<Level, Double>(Level.class);
    for (var line : lines) {
      var cells = line.split("\t", -1);
      if (cells[0].equals("version")) {
        version = cells[1];
      } else if (cells.length == 3) {
        expected.put(Level.valueOf(cells[0]), Double.valueOf(cells[1]));
        fitted.put(Level.valueOf(cells[0]), Double.valueOf(cells[2]));
      }
    }
    for (var level : Level.values()) {
      if (version.isEmpty() || !fitted.containsKey(level)) {
        throw new IllegalArgumentException("match-weights.tsv needs a version and a line " + level);
      }
    }
    return new MatchWeights(version, expected, fitted);
  }

  /// As in the file.
  public List<String> lines() {
    var lines = new java.util.ArrayList<>(List.of("version\t" + version));
    for (var level : Level.values()) {
      lines.add("%s\t%.1f\t%.3f".formatted(level, expected(level), weight(level))
          .formatted(Locale.ROOT));
    }
    return List.copyOf(lines);
  }

  public String version() {
    return version;
  }

  double expected(Level level) {
    return Objects.requireNonNull(expected.get(level));
  }

  double weight(Level level) {
    return Objects.requireNonNull(fitted.get(level));
  }

  /// That a pair with these levels is the same meeting, 0 to 1.
  double probability(Set<Level> levels) {
    var sum = 0.0;
    for (var level : levels) {
      sum += weight(level);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
