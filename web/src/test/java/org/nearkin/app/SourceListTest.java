package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.RunCounts;
import org.nearkin.crawl.run.HostTerms;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.RunGateStore.Ending;
import org.nearkin.crawl.run.RunGateStore.Standing;
import org.nearkin.crawl.run.RunReport;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.run.RunSummary.RequiredField;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.EndedRun;
import org.nearkin.crawl.schedule.SourceState.Health;
import org.nearkin.crawl.schedule.SourceState.Listings;
import org.nearkin.crawl.schedule.SourceState.Visits;

class SourceListTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static SourceState fresh(String id) {
    return new SourceState(id, Health.NEW, new Visits(Optional.empty(), Optional.of(NOW), 0, false),
        new Listings(0, OptionalDouble.empty(), 0, Optional.empty()), Optional.empty(), List.of());
  }

  private static SourceState read(String id) {
    var summary = new RunSummary(460, new KnownListings(0, 0), new KnownPages(0, 0, 0),
        Map.of(RequiredField.NAME, 1.0, RequiredField.SCHEDULE_OR_CONTACT, 0.979,
            RequiredField.PLACE_OR_ONLINE, 0.99, RequiredField.CONTACT, 0.1),
        0, PageShape.EMPTY, true);
    var report = new RunReport(1_240_000, new HostTerms(Optional.of(Duration.ofSeconds(2)),
        Optional.empty()), List.of());
    return new SourceState(id, Health.DEGRADED,
        new Visits(Optional.of(Instant.parse("2025-11-24T09:30:00Z")),
            Optional.of(Instant.parse("2026-12-01T09:31:59Z")), 0, false),
        new Listings(460, OptionalDouble.of(458), 2, Optional.of(new RunDiff(3, 1, 1, 1))),
        Optional.of(new EndedRun(new Ending(id + "@1", NOW, Standing.PASSED, summary),
            new RunCounts(40, 2, 1, 460, 0), Optional.of(report), List.of())),
        List.of("40 pages read, 2 failed, 1 not allowed."));
  }

  private static List<String> table(SourceState... states) {
    var out = new StringWriter();
    SourceListCommand.print(new PrintWriter(out, true), List.of(states), NOW);
    return out.toString().lines().toList();
  }

  @Test
  void everySourceIsALineWithItsRemarksBelow() {
    assertEquals(
        """
            source       state        last well   next run     listings cover  err   bytes  delay diff
            county       degraded     2025-11-24  12-01 09:31   460/458   97%    3  1.2 MB    2 s +3 ~1 -2
                40 pages read, 2 failed, 1 not allowed.
            new-one      new          -           11-25 12:00       0/-     -    -       -      - -
            """
            .lines()
            .toList(),
        table(read("county"), fresh("new-one")));
  }

  @Test
  void theTableFitsATerminalOf120Columns() {
    var longest = "a".repeat(36);
    assertEquals(List.of(), table(read(longest)).stream()
        .filter(line -> line.length() > 120)
        .toList());
  }

  @Test
  void figuresAreShort() {
    assertEquals("999 B", Figures.bytes(999));
    assertEquals("34 kB", Figures.bytes(34_200));
    assertEquals("0.5 s", Figures.pause(Duration.ofMillis(500)));
    assertEquals("5 min", Figures.pause(Duration.ofMinutes(5)));
    assertEquals("99%", Figures.percent(0.999));
    assertEquals("100%", Figures.percent(1));
  }
}
