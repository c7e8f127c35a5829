package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.schedule.ScheduleEvaluation.Case;
import org.nearkin.schedule.ScheduleEvaluation.Verdict;

/// Each line of the tables is an example that must hold.
class ScheduleCasesTest {
  @ParameterizedTest
  @ValueSource(strings = {"schedule-cases.tsv", "schedule-classes.tsv", "schedule-varied.tsv",
      "schedule-second.tsv", "schedule-third.tsv"})
  void everyPhraseOfTheTableIsReadAsItsLineSays(String table) throws Exception {
    String failures = cases(table)
        .filter(one -> !isRight(one) || !holidays(one.got()).equals(holidays(one.expected())))
        .map(ScheduleCasesTest::line)
        .collect(Collectors.joining("\n"));
    assertEquals("", failures);
  }

  @ParameterizedTest
  @CsvSource({"schedule-cases.tsv,tr-TR", "schedule-classes.tsv,tr-TR", "schedule-varied.tsv,tr-TR",
      "schedule-varied.tsv,ar-EG", "schedule-varied.tsv,th-TH-u-ca-buddhist"})
  void aSystemInAnotherLanguageReadsTheSame(String table, String language) throws Exception {
    List<String> expected = cases(table).map(Case::got).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertEquals(expected, cases(table).map(Case::got).toList());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Stream<Case> cases(String table) throws IOException, URISyntaxException {
    Path path = Path.of(Objects.requireNonNull(
        ScheduleCasesTest.class.getResource(table)).toURI());
    return ScheduleEvaluation.evaluate(path).cases().stream();
  }

  private static boolean isRight(Case one) {
    return one.verdict() == Verdict.RIGHT || one.verdict() == Verdict.ABSTAINED_RIGHTLY;
  }

  /// The evaluation asks for holidays only where gold names them; here they must be the same.
  private static String holidays(String rules) {
    return rules.startsWith("?")
        ? ""
        : Stream.of(rules.split("[; ]", -1))
            .filter(part -> part.startsWith("HOLIDAYS="))
            .distinct()
            .collect(Collectors.joining(" "));
  }

  private static String line(Case one) {
    return one.verdict() + " " + one.input() + "\n    got      " + one.got() + "\n    expected "
        + one.expected();
  }
}
