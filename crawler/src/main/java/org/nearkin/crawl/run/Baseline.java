package org.nearkin.crawl.run;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nearkin.crawl.run.RunSummary.RequiredField;

/// What is usual for a source, from its last healthy runs.
///
/// @param runs newest first, at least one
record Baseline(List<RunSummary> runs) {
  private static final int RUNS = 10;

  static Baseline of(List<RunSummary> newestFirst) {
    return new Baseline(newestFirst.stream().limit(RUNS).toList());
  }

  RunSummary newest() {
    return runs.getFirst();
  }

  double median(ToDoubleFunction<RunSummary> measure) {
    return median(runs.stream().mapToDouble(measure).boxed().toList());
  }

  /// The median of the distances from the median.
  double deviation(ToDoubleFunction<RunSummary> measure) {
    var middle = median(measure);
    return median(run -> Math.abs(measure.applyAsDouble(run) - middle));
  }

  double coverage(RequiredField field) {
    return median(run -> run.coverage().getOrDefault(field, 0.0));
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    var upper = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(upper)
        : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
  }
}
