package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.schedule.ScheduleEvaluation.Case;
import org.nearkin.schedule.ScheduleEvaluation.Result;
import org.nearkin.schedule.ScheduleEvaluation.Verdict;

class ScheduleEvaluationTest {
  @TempDir
  Path directory;

  @Test
  void goldWithSourcesIsRead() throws IOException {
    Result result = evaluate(
        """
            phrase\tsource\tgold\tnotes
            Tuesdays at 6 pm\ta\tFREQ=WEEKLY;BYDAY=TU;18:00-\t
            Mondays 6-7 pm, Fridays 9 am\ta\tFREQ=WEEKLY;BYDAY=MO;18:00-19:00 | FREQ=WEEKLY;BYDAY=FR;09:00-;America/Chicago\t
            4th May 2pm\ta\tDATE=--05-04;14:00-\t
            Six-week series, Tuesdays from March 3, 6 pm\ta\tFREQ=WEEKLY;BYDAY=TU;DTSTART=2026-03-03;COUNT=6;18:00-\t
            TBA\ta\tNONE\t
            """);
    assertEquals(List.of(Verdict.RIGHT, Verdict.RIGHT, Verdict.RIGHT, Verdict.RIGHT,
        Verdict.ABSTAINED_RIGHTLY), verdicts(result));
    assertEquals(1, result.f1());
  }

  @Test
  void goldWithNumbersIsRead() throws IOException {
    Result result = evaluate("""
        id\ttext\texpected (BODY @start-end)
        X1\tEvery other Monday from January 12\tDTSTART=20260112;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
        X2\tMarch 3 and 10, noon\tRDATE=20260303,20260310 @12:00
        """);
    assertEquals(List.of(Verdict.RIGHT, Verdict.RIGHT), verdicts(result));
  }

  @Test
  void rulesThatMeanTheSameDaysAreEqual() throws IOException {
    assertEquals(List.of(Verdict.RIGHT), verdicts(evaluate("""
        id\ttext\texpected
        X1\tTuesdays, June 2 to 30\tRDATE=20260602,20260609,20260616,20260623,20260630
        """)));
  }

  @Test
  void holidaysCountWhereTheTableNamesThem() throws IOException {
    assertEquals(List.of(Verdict.RIGHT, Verdict.RIGHT, Verdict.WRONG), verdicts(evaluate("""
        id\ttext\texpected
        X1\tMondays except holidays\tFREQ=WEEKLY;BYDAY=MO
        X2\tMondays except holidays\tFREQ=WEEKLY;BYDAY=MO;HOLIDAYS=FEDERAL
        X3\tMondays\tFREQ=WEEKLY;BYDAY=MO;HOLIDAYS=FEDERAL
        """)));
  }

  @Test
  void mistakesCountAgainstPrecisionAndRecall() throws IOException {
    Result result = evaluate("""
        id\ttext\texpected
        X1\tTuesdays at 6 pm\tFREQ=WEEKLY;BYDAY=TU @18:00
        X2\tTuesdays at 6 pm\tFREQ=WEEKLY;BYDAY=TU @19:00
        X3\tTuesdays at 6 pm\tNONE
        X4\tsee the flyer\tFREQ=WEEKLY;BYDAY=TU @19:00
        """);
    assertEquals(List.of(Verdict.RIGHT, Verdict.WRONG, Verdict.INVENTED, Verdict.MISSED),
        verdicts(result));
    assertEquals(1 / 3.0, result.precision(), 1e-9);
    assertEquals(1 / 3.0, result.recall(), 1e-9);
    assertEquals(1 / 3.0, result.f1(), 1e-9);
  }

  @Test
  void whatIsHeldBackIsShownWithAQuestionMark() throws IOException {
    Case one = evaluate("""
        id\ttext\texpected
        X1\tsome Tuesdays at 6 pm\tNONE
        """).cases().getFirst();
    assertEquals("? FREQ=WEEKLY;BYDAY=TU @18:00", one.got());
  }

  private Result evaluate(String table) throws IOException {
    Path file = directory.resolve("gold.tsv");
    Files.writeString(file, table);
    return ScheduleEvaluation.evaluate(file);
  }

  private static List<Verdict> verdicts(Result result) {
    return result.cases().stream().map(Case::verdict).toList();
  }
}
