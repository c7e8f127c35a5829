package org.nearkin.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.place.Gazetteer;
import org.nearkin.vocabulary.Proportion;

class QueryEvaluationTest {
  private static final String HEADER = "query\tcondition_ids\tformat\tlocation\tday_time\taudience_or_policy\n";
  @TempDir
  Path directory;

  @Test
  void conditionsCountByRankAndSlotsByValue() throws IOException {
    var result = evaluate(HEADER
        + "gout online 2nd tuesday\tgout\tonline\t-\t2nd Tuesday\tpatients\n"
        + "gout near 43604\tlupus\tin-person\tZIP 43604\t-\tpatients\n"
        + "women with lupus in Spanish\tautoimmune,gout\tany\t-\tmorning\tyoung women; Spanish-language group\n");
    assertEquals(new Proportion(2, 3), result.top1());
    assertEquals(new Proportion(2, 3), result.top5());
    assertEquals(new Proportion(7, 7), result.precision());
    assertEquals(new Proportion(7, 9), result.recall());
  }

  @Test
  void aBrokenTableIsToldInOneSentence() {
    assertEquals("column 'location' is missing",
        assertThrows(IllegalArgumentException.class,
            () -> evaluate(
                "query\tcondition_ids\tformat\taudience_or_policy\ngout\tgout\tany\t-\n"))
            .getMessage());
    assertEquals("line 2: query-conditions.tsv does not say what 'gaut' is",
        assertThrows(IllegalArgumentException.class,
            () -> evaluate(HEADER + "gout\tgaut\tany\t-\t-\t-\n")).getMessage());
  }

  @Test
  void casesAreGroupedBySlot() throws IOException {
    assertEquals(List.of("condition", "format", "place", "time", "audience", "language"),
        evaluate(HEADER + "gout\tgout\tany\t-\t-\t-\n").cases()
            .stream()
            .map(QueryEvaluation.Case::slot)
            .toList());
  }

  private QueryEvaluation.Result evaluate(String table) throws IOException {
    return new QueryEvaluation(Gazetteer.bundled())
        .evaluate(Files.writeString(directory.resolve("queries.tsv"), table));
  }
}
