package org.nearkin.resolve.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fits the weights to labelled pairs: logistic regression over the levels, drawn towards what we expect.
///
/// Each weight has a normal prior around the expected one, so that a level which few pairs show stays where reason puts
/// it (maximum a posteriori; ridge of Hoerl and Kennard, 1970, with another centre). Plain gradient steps from the
/// expected weights: the same pairs give the same weights.
public final class WeightFitting {
  private static final double SPREAD = 1.0;
  private static final int STEPS = 4_000;
  private static final double RATE = 0.05;

  private final MatchWeights start;

  public WeightFitting(MatchWeights start) {
    this.start = start;
  }

  /// One labelled pair.
  public record Example(Set<Level> levels, boolean same) {
    public Example {
      levels = Set.copyOf(levels);
    }
  }

  /// Weights that explain the pairs best.
  ///
  /// @param version name of the result, such as a date
  public MatchWeights fit(List<Example> examples, String version) {
    var weights = new EnumMap<Level, Double>(Level.class);
    var expected = new EnumMap<Level, Double>(Level.class);
    for (var level : Level.values()) {
      expected.put(level, start.expected(level));
      weights.put(level, start.expected(level));
    }
    for (int step = 0; step < STEPS; step++) {
      var gradient = gradient(examples, new MatchWeights(version, expected, weights));
      weights.replaceAll((level, weight) -> weight + RATE * gradient.getOrDefault(level, 0.0));
    }
    return new MatchWeights(version, expected, weights);
  }

  private static Map<Level, Double> gradient(List<Example> examples, MatchWeights weights) {
    var gradient = new EnumMap<Level, Double>(Level.class);
    for (var level : Level.values()) {
      gradient.put(level,
          (weights.expected(level) - weights.weight(level)) / (SPREAD * SPREAD));
    }
    for (var example : examples) {
      var miss = (example.same() ? 1 : 0) - weights.probability(example.levels());
      example.levels().forEach(level -> gradient.merge(level, miss, Double::sum));
    }
    return gradient;
  }

  /// The probability of each pair by weights fitted to the others, one part of so many left out at a time.
  public List<Double> crossValidate(List<Example> examples, int parts) {
    var found = new ArrayList<Double>();
    examples.forEach(_ -> found.add(0.0));
    for (int part = 0; part < parts; part++) {
      var others = new ArrayList<Example>();
      for (int i = 0; i < examples.size(); i++) {
        if (i % parts != part) {
          others.add(examples.get(i));
        }
      }
      var weights = fit(others, "without " + part);
      for (int i = part; i < examples.size(); i += parts) {
        found.set(i, weights.probability(examples.get(i).levels()));
      }
    }
    return List.copyOf(found);
  }
}
