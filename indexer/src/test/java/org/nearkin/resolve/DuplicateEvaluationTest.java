package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.match.Blocking;
import org.nearkin.resolve.match.MatchWeights;
import org.nearkin.resolve.match.Population;
import org.nearkin.resolve.match.WeightFitting;
import org.nearkin.resolve.pair.LabelledPair.Label;
import org.nearkin.resolve.pair.PairTable;

/// Floors on our own labelled pairs. They may rise, never fall.
class DuplicateEvaluationTest {
  private static final Path PAIRS = Path
      .of("src/test/resources/org/nearkin/resolve/match/labelled-pairs.tsv");
  private static final DuplicateEvaluation EVALUATION = new DuplicateEvaluation(
      Gazetteer.bundled());

  @Test
  void sameMeetingsAreFoundAndOthersStayApart() throws IOException {
    var result = EVALUATION.evaluate(PAIRS);
    assertTrue(result.precision().share() >= 0.97, result.precision().described());
    assertTrue(result.recall().share() >= 0.97, result.recall().described());
    assertEquals(1, result.joinPrecision().share(), result.joinPrecision().described());
    assertTrue(result.reviewed().share() <= 0.2, result.reviewed().described());
  }

  @Test
  void weightsHoldOnPairsThatTheyWereNotFittedTo() throws IOException {
    var examples = EVALUATION.examples(PAIRS);
    var found = new WeightFitting(MatchWeights.bundled()).crossValidate(examples, 5);
    var wrong = 0;
    for (int i = 0; i < examples.size(); i++) {
      wrong += examples.get(i).same() == (found.get(i) >= 0.5) ? 0 : 1;
    }
    assertTrue(wrong <= 8, wrong + " of " + examples.size());
  }

  @Test
  void theBundledWeightsAreWhatTheFittingGives() throws IOException {
    var weights = MatchWeights.bundled();
    assertEquals(weights.lines(), new WeightFitting(weights)
        .fit(EVALUATION.examples(PAIRS), weights.version())
        .lines());
  }

  @Test
  void everyLabelledPairIsCompared() throws IOException {
    var pairs = PairTable.read(PAIRS).stream().filter(pair -> pair.label() == Label.DUP).toList();
    var profiles = EVALUATION.profiles(PairTable.read(PAIRS));
    var blocking = new Blocking(new Population(profiles.values()));
    var compared = new ArrayList<String>();
    blocking.forEachPair(List.copyOf(profiles.values()),
        (one, other) -> compared.add(one.key() + " " + other.key()));
    var found = pairs.stream()
        .filter(pair -> compared.contains(pair.one().key() + " " + pair.other().key())
            || compared.contains(pair.other().key() + " " + pair.one().key()))
        .count();
    assertTrue(found >= 0.995 * pairs.size(), found + " of " + pairs.size());
  }
}
