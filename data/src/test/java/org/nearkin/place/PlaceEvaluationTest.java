package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertEquals(2, result.located());
    assertEquals(1, result.unflaggedOver100());
    assertEquals(3, result.cases().getFirst().line());
    assertEquals(1 / 3.0, result.within10(), 1e-9);
  }

  @Test
  void aMissingColumnIsNamed(@TempDir Path directory) throws IOException {
    var table = Files.writeString(directory.resolve("places.tsv"), "address\tcity\nx\ty\n");
    var thrown = assertThrows(IllegalArgumentException.class, () -> evaluation.evaluate(table));
    assertEquals("column 'precision' is missing", thrown.getMessage());
  }
}
