package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.vocabulary.ConditionEvaluation.Case;
import org.nearkin.vocabulary.ConditionEvaluation.Verdict;

class ConditionEvaluationTest {
  @TempDir
  Path directory;

  @Test
  void eachTextGetsItsVerdict() throws IOException {
    var result = evaluate("""
        text\texpect\tnote
        Lupus evenings\tlupus
        Lupus evenings\tautoimmune\ta wider condition is found with the narrower one
        Gout and lupus\tgout|lupus
        Lupus evenings\tlupus,gout
        Lupus evenings\tgout
        Annual picnic\tlupus
        Annual picnic\t
        Lupus evenings\t
        """);
    assertEquals(
        List.of(Verdict.RIGHT, Verdict.RIGHT, Verdict.RIGHT, Verdict.PARTLY, Verdict.WRONG,
            Verdict.MISSED, Verdict.ABSTAINED_RIGHTLY, Verdict.INVENTED),
        result.cases().stream().map(Case::verdict).toList());
    assertEquals(new Proportion(5, 8), result.top1());
    assertEquals(new Proportion(4, 8), result.strictRecall());
  }

  @Test
  void unknownConditionIsToldWithItsLine() {
    var refused = assertThrows(IllegalArgumentException.class,
        () -> evaluate("Lupus evenings\tlupus\nLupus evenings\tlups\n"));
    assertEquals("line 2: there is no condition lups", refused.getMessage());
  }

  @Test
  void fewExamplesProveLittle() {
    assertEquals("0.950 (19 of 20, 95 % interval 0.764 to 0.991)",
        new Proportion(19, 20).described());
    assertEquals(1, new Proportion(0, 0).high());
    assertThrows(IllegalArgumentException.class, () -> new Proportion(2, 1));
  }

  private ConditionEvaluation.Result evaluate(String table) throws IOException {
    Path file = Files.writeString(directory.resolve("table.tsv"), table);
    return ConditionEvaluation.evaluate(file);
  }
}
