package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nearkin.schedule.ScheduleEvaluation.Case;
import org.nearkin.schedule.ScheduleEvaluation.Verdict;

/// Each line of `schedule-cases.tsv` is an example that must hold.
class ScheduleCasesTest {
  @Test
  void everyPhraseOfTheTableIsReadAsItsLineSays() throws Exception {
    Path table = Path.of(Objects.requireNonNull(
        ScheduleCasesTest.class.getResource("schedule-cases.tsv")).toURI());
    List<String> failures = ScheduleEvaluation.evaluate(table)
        .cases()
        .stream()
        .filter(one -> one.verdict() != Verdict.RIGHT
            && one.verdict() != Verdict.ABSTAINED_RIGHTLY)
        .map(ScheduleCasesTest::line)
        .toList();
    assertEquals("", String.join("\n", failures));
  }

  private static String line(Case one) {
    return one.verdict() + " " + one.input() + "\n    got      " + one.got() + "\n    expected "
        + one.expected();
  }
}
