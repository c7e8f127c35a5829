package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.place.PlaceEvaluation.Verdict;

class PlaceEvaluationTest {
  private final PlaceEvaluation evaluation = new PlaceEvaluation(Gazetteer.bundled());

  @Test
  void onlyExactAddressesCount(@TempDir Path directory) throws IOException {
    var table = Files.writeString(directory.resolve("places.tsv"), """
        address\tcity\tregion\tpostal\tcountry\tlat\tlon\tprecision\tflag
        12 Elm St\tWorcester\tMA\t01608\tUS\t42.2700\t-71.8000\tstreet\t
        12 Elm St\tWorcester\tMA\t01608\tUS\t30.0000\t-90.0000\tstreet\t
        12 Elm St\tWorcester\tMA\t01608\tUS\t30.0000\t-90.0000\tstreet\tsuspect
        \tWorcester\tMA\t\tUS\t42.2700\t-71.8000\tcity\t
        12 Elm St\t\t\t\t\t42.2700\t-71.8000\tstreet\t
        """);
    var result = evaluation.evaluate(table);
    assertEquals(3, result.n());
    assertEquals(List.of(Verdict.RIGHT, Verdict.GROSSLY_WRONG, Verdict.NOT_LOCATED),
        result.cases().stream().map(PlaceEvaluation.Case::verdict).toList());
    assertEquals(3, result.cases().get(1).line());
    assertEquals(1 / 3.0, result.within(10).value(), 1e-9);
  }

  @Test
  void testsPassOrFail(@TempDir Path directory) throws IOException {
    var table = Files.writeString(directory.resolve("tests.tsv"), """
        input_zip\tcity\tstate\tcountry\texpect_lat\texpect_lon\tmax_km\texpect_precision\tnote
        01608\tWorcester\tMA\tUS\t42.26\t-71.80\t3\tzip\t
        01608\tWorcester\tMA\tUS\t42.26\t-71.80\t3\tcity\tit is a ZIP
        \tSpringfield\t\tUS\t\t\t\t\tambiguous
        \tSpringfield\tMA\tUS\t\t\t\t\tnot ambiguous
        """);
    assertEquals(List.of(Verdict.RIGHT, Verdict.WRONG, Verdict.RIGHT, Verdict.WRONG),
        evaluation.evaluate(table).cases().stream().map(PlaceEvaluation.Case::verdict).toList());
  }

  @Test
  void anIntervalHoldsTheShare() {
    var ends = new PlaceEvaluation.Share(95, 100).interval();
    assertEquals(0.888, ends[0], 0.001);
    assertEquals(0.978, ends[1], 0.001);
    assertEquals(1, new PlaceEvaluation.Share(10, 10).interval()[1], 1e-9);
  }

  @Test
  void aMissingColumnIsNamed(@TempDir Path directory) throws IOException {
    var table = Files.writeString(directory.resolve("places.tsv"), "address\tcity\nx\ty\n");
    var thrown = assertThrows(IllegalArgumentException.class, () -> evaluation.evaluate(table));
    assertEquals("column 'precision' is missing", thrown.getMessage());
  }
}
