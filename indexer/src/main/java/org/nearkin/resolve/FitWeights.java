package org.nearkin.resolve;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.match.MatchWeights;
import org.nearkin.resolve.match.WeightFitting;
import org.nearkin.vocabulary.Proportion;

/// Fits the weights of the comparison to a table of labelled pairs (docs/matching.md).
public final class FitWeights {
  private static final int PARTS = 5;

  private FitWeights() {}

  /// `PAIRS VERSION WEIGHTS`: reads the pairs, writes the weights, and says how well they do on pairs left out.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "name the table of pairs, the version and the file to write");
    }
    var examples = new DuplicateEvaluation(Gazetteer.bundled()).examples(Path.of(arguments[0]));
    var fitting = new WeightFitting(MatchWeights.bundled());
    report(examples, fitting.crossValidate(examples, PARTS), System.out);
    Files.write(Path.of(arguments[2]), fitting.fit(examples, arguments[1]).lines());
  }

  private static void report(List<WeightFitting.Example> examples, List<Double> probabilities,
      PrintStream out) {
    var right = 0;
    var taken = 0;
    var same = 0;
    for (int i = 0; i < examples.size(); i++) {
      var isTaken = probabilities.get(i) >= 0.5;
      taken += isTaken ? 1 : 0;
      same += examples.get(i).same() ? 1 : 0;
      right += isTaken && examples.get(i).same() ? 1 : 0;
    }
    out.println("cross-validated precision " + new Proportion(right, taken).described());
    out.println("cross-validated recall " + new Proportion(right, same).described());
  }
}
