package org.nearkin.crawl.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.RunCounts;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore;
import org.nearkin.source.Cadence;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// A year of sources of all cadences, in which nothing runs for three weeks.
class VisitYearTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(365));
  private static final Instant DOWN = START.plus(Duration.ofDays(250));
  private static final Instant UP = DOWN.plus(Duration.ofDays(21));
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration RUN = Duration.ofMinutes(3);
  private static final int ADAPTIVE = 16;
  /// Sources from this one on change once a year, those before it every other day.
  private static final int SLOW = 8;
  private static final double VISITS_PER_DAY = 2;

  private final DataStore data;
  private final VisitTimes times;
  private final List<SourceDefinition> sources = Stream.concat(
      Stream.of(
          ScheduledSource.of("nightly", new Cadence.Cron("0 30 2 * * ?", NEW_YORK)),
          ScheduledSource.of("mondays", new Cadence.Cron("0 17 3 ? * MON", NEW_YORK)),
          ScheduledSource.of("daily", new Cadence.Every(DAY)),
          ScheduledSource.of("weekly", new Cadence.Every(WEEK))),
      IntStream.range(0, ADAPTIVE)
          .mapToObj(n -> ScheduledSource.of("adaptive-" + n, new Cadence.Adaptive())))
      .toList();
  private final Map<String, Instant> next = new HashMap<>();
  private final Map<String, List<Instant>> visits = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);

  VisitYearTest(@TempDir Path home) {
    data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
    times = new VisitTimes(data);
  }

  @AfterEach
  void close() {
    data.close();
  }

  @BeforeEach
  void liveThroughTheYear() {
    live(START, DOWN);
    live(UP, END);
  }

  /// From a start of the process to its end. The visits are shared anew each week.
  private void live(Instant start, Instant end) {
    next.clear();
    for (var week = start; week.isBefore(end); week = week.plus(WEEK)) {
      var now = week;
      var plan = data.inStep(() -> {
        new AdaptiveVisits(data).share(sources, OptionalDouble.of(VISITS_PER_DAY));
        return times.plan(sources, now);
      });
      next.putAll(plan.due());
      next.putAll(plan.later());
      liveUntil(week.plus(WEEK).isBefore(end) ? week.plus(WEEK) : end);
    }
  }

  private void liveUntil(Instant end) {
    while (true) {
      var source = sources.stream().min(Comparator.comparing(each -> at(each.id()))).orElseThrow();
      var time = at(source.id());
      if (!time.isBefore(end)) {
        return;
      }
      visits.computeIfAbsent(source.id(), _ -> new ArrayList<>()).add(time);
      next.put(source.id(), data.inStep(() -> {
        visit(source.id(), time);
        return times.find(source, time.plus(RUN)).orElseThrow();
      }));
    }
  }

  private Instant at(String source) {
    return Objects.requireNonNull(next.get(source));
  }

  private void visit(String source, Instant time) {
    var end = time.plus(RUN);
    var run = new RunStore(data).begin(source, time);
    new RunStore(data).close(run, new RunCounts(1, 0, 0, 1, 0), end);
    new RunGateStore(data).keep(run, new RunSummary(1, new KnownListings(0, 0),
        new KnownPages(0, 0, 0), Map.of(), 0, PageShape.EMPTY, true), new GateVerdict.Pass(), end);
    new ChangeHistoryStore(data).note(new ChangeHistoryStore.Visit(run.id(), source, end,
        random.nextDouble() < (isFast(source) ? 0.9 : 0.01)));
  }

  private static boolean isFast(String source) {
    return source.startsWith("adaptive-")
        && Integer.parseInt(source.substring("adaptive-".length())) < SLOW;
  }

  private List<Instant> visits(String source) {
    return Objects.requireNonNull(visits.get(source));
  }

  /// Times between visits between which nothing stood still, those after the first of the process left out.
  private List<Duration> gaps(String source) {
    var all = visits(source);
    return IntStream.range(2, all.size())
        .filter(n -> !all.get(n - 1).equals(UP))
        .filter(n -> all.get(n).isBefore(DOWN) || all.get(n - 1).isAfter(UP))
        .mapToObj(n -> Duration.between(all.get(n - 1), all.get(n)))
        .toList();
  }

  private double perDay(List<String> ids, Instant from, Instant to) {
    var count = ids.stream()
        .flatMap(id -> visits(id).stream())
        .filter(time -> !time.isBefore(from) && time.isBefore(to))
        .count();
    return count / (double) ChronoUnit.DAYS.between(from, to);
  }

  private static List<String> adaptive() {
    return IntStream.range(0, ADAPTIVE).mapToObj(n -> "adaptive-" + n).toList();
  }

  @Test
  void theYearGoesAsEachSourceHasIt() {
    sources.forEach(source -> assertEquals(START, visits(source.id()).getFirst()));
    sources.forEach(source -> {
      var missed = visits(source.id()).stream().filter(UP::equals).count();
      assertTrue(missed <= 1, source.id() + " made up for each visit that it missed");
    });
    intervalsAreKept();
    timesOfDayAreKept();
    theBudgetIsKept();
  }

  private void intervalsAreKept() {
    assertEquals(List.of(DAY), gaps("daily").stream().distinct().toList());
    assertEquals(List.of(WEEK), gaps("weekly").stream().distinct().toList());
    for (var source : adaptive()) {
      for (var gap : gaps(source)) {
        assertTrue(gap.compareTo(DAY) >= 0, source + " again after " + gap);
        assertTrue(gap.compareTo(Duration.ofDays(30)) <= 0, source + " only after " + gap);
      }
    }
  }

  private void timesOfDayAreKept() {
    var nights = clock("nightly").filter(time -> !time.toInstant().equals(UP)).toList();
    nights.forEach(time -> assertEquals(LocalTime.of(2, 30), time.toLocalTime()));
    var dates = nights.stream().map(ZonedDateTime::toLocalDate).toList();
    // There was no half past two on 8 March.
    var expected = LocalDate.of(2026, 1, 2)
        .datesUntil(LocalDate.of(2027, 1, 2))
        .filter(date -> !date.equals(LocalDate.of(2026, 3, 8)))
        .filter(date -> {
          var time = date.atTime(2, 30).atZone(NEW_YORK).toInstant();
          return (time.isBefore(DOWN) || time.isAfter(UP)) && time.isBefore(END);
        })
        .toList();
    assertEquals(expected, dates);
    clock("mondays").filter(time -> !time.toInstant().equals(UP)).forEach(time -> {
      assertEquals(DayOfWeek.MONDAY, time.getDayOfWeek());
      assertEquals(LocalTime.of(3, 17), time.toLocalTime());
    });
  }

  private Stream<ZonedDateTime> clock(String source) {
    return visits(source).stream().skip(1).map(time -> time.atZone(NEW_YORK));
  }

  private void theBudgetIsKept() {
    var learned = START.plus(Duration.ofDays(60));
    assertEquals(VISITS_PER_DAY, perDay(adaptive(), learned, DOWN), 0.1 * VISITS_PER_DAY);
    var fast = perDay(adaptive().subList(0, SLOW), learned, DOWN);
    var slow = perDay(adaptive().subList(SLOW, ADAPTIVE), learned, DOWN);
    assertTrue(fast > 2 * slow, fast + " visits a day of fast sources, " + slow + " of slow ones");
  }
}
