package org.nearkin.crawl.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.run.GateReason.FewListings;
import org.nearkin.crawl.run.GateReason.FieldLost;
import org.nearkin.crawl.run.GateReason.KnownListingsUnseen;
import org.nearkin.crawl.run.GateReason.NoListings;
import org.nearkin.crawl.run.GateReason.PagesFailing;
import org.nearkin.crawl.run.GateReason.ShapeChanged;
import org.nearkin.crawl.run.GateReason.TextShrank;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;

class RunGateTest {

  /// The kinds of the reasons, or "pass".
  private static String judge(RunSummary run, List<RunSummary> before) {
    return switch (RunGate.judge(run, before)) {
      case GateVerdict.Pass() -> "pass";
      case GateVerdict.Quarantine(var reasons) -> reasons.stream()
          .map(reason -> reason.getClass().getSimpleName())
          .collect(Collectors.joining(" "));
    };
  }

  private static List<RunSummary> runs(String listings) {
    return Stream.of(listings.split(" ", -1)).map(Integer::valueOf).map(Runs::of).toList();
  }

  @ParameterizedTest
  @CsvSource({
      // 70 % of the median, of ten or more.
      "70, 100 100 100, pass",
      "69, 100 100 100, FewListings",
      "7, 10, pass",
      "6, 10, FewListings",
      // The median forgives one bad run, and of an even number the middle two count.
      "70, 100 10 100, pass",
      "105, 100 200, pass",
      "104, 100 200, FewListings",
      // Only the last ten count: newest first.
      "35, 50 50 50 50 50 50 50 50 50 50 500 500 500 500 500 500 500 500 500 500 500, pass",
      // Below ten: three deviations from the median, each at least one listing.
      "6, 9, pass",
      "5, 9, FewListings",
      "3, 9 9 11 7 7 11 9, pass",
      "2, 9 9 11 7 7 11 9, FewListings",
      "1, 4, pass",
      // Zero from three or more.
      "0, 3, NoListings",
      "0, 2, pass",
      "0, 2 9 2, pass",
      "0, 9 2 2, NoListings",
      "0, 100, NoListings",
      "500, 3, pass"
  })
  void aRunWithFarFewerListingsIsHeld(int listings, String before, String verdict) {
    assertEquals(verdict, judge(Runs.of(listings), runs(before)));
  }

  @Test
  void aFirstRunPassesUnlessItReadNothing() {
    assertEquals("pass", judge(Runs.of(1), List.of()));
    assertEquals("NoListings", judge(Runs.of(0), List.of()));
    assertEquals("pass", judge(Runs.with(new KnownPages(10, 9, 0)), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"100, 85, pass", "100, 84, KnownListingsUnseen", "20, 17, pass",
      "19, 16, KnownListingsUnseen", "3, 1, pass", "3, 0, KnownListingsUnseen", "2, 0, pass",
      "0, 0, pass"})
  void aRunThatKnowsFewListingsAgainIsHeld(int expected, int seen, String verdict) {
    assertEquals(verdict, judge(Runs.with(new KnownListings(expected, seen)), Runs.ten(100)));
  }

  @ParameterizedTest
  @CsvSource({"100, 20, 0, pass", "100, 21, 0, PagesFailing", "100, 0, 20, pass",
      "100, 0, 21, PagesFailing", "100, 10, 11, PagesFailing", "4, 1, 0, PagesFailing",
      "5, 1, 0, pass", "1, 1, 0, PagesFailing",
      // Up to two pages may be taken down at once, but a failure is a failure.
      "4, 0, 2, pass", "4, 0, 3, PagesFailing", "10, 2, 2, pass", "0, 0, 0, pass"})
  void aRunWhoseKnownPagesFailIsHeld(int visited, int failed, int missing, String verdict) {
    assertEquals(verdict,
        judge(Runs.with(new KnownPages(visited, failed, missing)), Runs.ten(100)));
  }

  @ParameterizedTest
  @CsvSource({"100, 0.85, 0.70, pass", "100, 0.85, 0.69, FieldLost", "100, 1, 0.85, pass",
      "100, 1, 0.84, FieldLost", "100, 0.4, 1, pass",
      // Fewer than three listings mean little.
      "10, 1, 0.8, pass", "10, 1, 0.7, FieldLost", "3, 1, 0, FieldLost", "2, 1, 0, pass"})
  void aRunThatLosesARequiredFieldIsHeld(int listings, double before, double now, String verdict) {
    assertEquals(verdict, judge(Runs.covering(listings, now),
        List.of(Runs.covering(listings, before))));
  }

  @ParameterizedTest
  @CsvSource({"1000, 501, pass", "1000, 500, TextShrank", "1000, 0, TextShrank", "0, 0, pass",
      "0, 1000, pass", "1000, 9000, pass"})
  void aRunWhosePagesSayHalfIsHeld(double before, double now, String verdict) {
    assertEquals(verdict, judge(Runs.looking(now, Runs.SHAPE),
        List.of(Runs.looking(before, Runs.SHAPE))));
  }

  @ParameterizedTest
  @CsvSource({"1 2 3, 2 3 4, pass", "1 2 3 4, 3 4 5, ShapeChanged", "1 2, 3 4, ShapeChanged",
      "1 2, '', pass", "'', 1 2, pass"})
  void aRunWhosePagesAreBuiltInAnotherWayIsHeld(String before, String now, String verdict) {
    assertEquals(verdict, judge(Runs.looking(1000, shape(now)),
        List.of(Runs.looking(1000, shape(before)), Runs.looking(1000, shape("7 8 9")))));
  }

  private static PageShape shape(String paths) {
    return new PageShape(Arrays.stream(paths.split(" ", -1))
        .filter(path -> !path.isEmpty())
        .flatMapToLong(path -> LongStream.of(Long.parseLong(path)))
        .boxed()
        .collect(Collectors.toSet()));
  }

  @Test
  void allReasonsAreTold() {
    var empty = new RunSummary(0, new KnownListings(100, 0), new KnownPages(10, 10, 0),
        Runs.coverage(0), 0, new PageShape(Set.of(9L)), false);
    assertEquals("NoListings KnownListingsUnseen PagesFailing TextShrank ShapeChanged",
        judge(empty, Runs.ten(100)));
  }

  @Test
  void eachReasonIsOnePlainSentence() {
    var sentences = Stream.of(new NoListings(0), new NoListings(12), new FewListings(60, 99.5),
        new KnownListingsUnseen(40, 100), new PagesFailing(21, 3, 100),
        new FieldLost(RunSummary.RequiredField.SCHEDULE_OR_CONTACT, 0.98, 0.4),
        new TextShrank(2000.4, 700), new ShapeChanged(0.214))
        .map(GateReason::sentence)
        .collect(Collectors.joining("\n"));
    assertEquals(
        """
            The first run of the source read no listing: its rules may not fit.
            No listing was read, where there were 12.
            Only 60 listings were read, where 100 are usual.
            40 of 100 known listings were not seen again, at least not under their old keys.
            Of 100 known pages 21 could not be read and 3 were not found.
            40 % of the listings state a schedule or a contact, where 98 % are usual.
            Pages have 700 characters of text on average, where 2000 are usual.
            The pages are built otherwise than before (21 % alike): the site may have been redesigned.\
            """,
        sentences);
  }
}
