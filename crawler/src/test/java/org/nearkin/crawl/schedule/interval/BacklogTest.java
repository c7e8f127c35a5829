package org.nearkin.crawl.schedule.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.schedule.interval.Backlog.Due;

class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static Due due(String source, int hoursAgo, double weight) {
    return new Due(source, NOW.minus(Duration.ofHours(hoursAgo)), weight);
  }

  private static Map.Entry<String, Instant> start(String source, int seconds) {
    return Map.entry(source, NOW.plusSeconds(seconds));
  }

  private static List<Map.Entry<String, Instant>> spread(int perMinute, Due... due) {
    return List.copyOf(Backlog.spread(List.of(due), NOW, perMinute).entrySet());
  }

  @Test
  void theLongestWaitTimesItsWeightIsFirst() {
    assertEquals(
        List.of(start("weighty", 0), start("old", 20), start("a", 40), start("b", 60),
            start("young", 80)),
        spread(3, due("young", 1, 1), due("b", 3, 1), due("old", 30, 1), due("weighty", 8, 5),
            due("a", 3, 1)));
  }

  @Test
  void whatIsDueLaterKeepsItsTimeUnlessTheBacklogIsInItsWay() {
    assertEquals(
        List.of(start("old", 0), start("other", 60), start("pushed", 120), start("beside", 7200),
            start("later", 7260)),
        spread(1, due("beside", -2, 1), due("later", -2, 1), due("old", 2, 1), due("other", 1, 1),
            new Due("pushed", NOW.plusSeconds(30), 9)));
  }

  @Test
  void nothingBeginsTwice() {
    assertEquals(List.of(start("one", 0), start("two", 30)),
        spread(2, due("one", 5, 1), due("two", 4, 1), due("one", 2, 1), due("one", -9, 1)));
  }

  @Test
  void aBacklogOfFiftyThousandIsBounded() {
    var random = new Random(1);
    var due = new ArrayList<>(IntStream.range(0, 50_000)
        .mapToObj(number -> due("source-" + number, random.nextInt(1, 100), 1))
        .toList());
    var starts = Backlog.spread(due, NOW, 100);
    assertEquals(50_000, starts.size());
    var perMinute = new int[500];
    for (var start : starts.values()) {
      perMinute[(int) Duration.between(NOW, start).toMinutes()]++;
    }
    assertTrue(IntStream.of(perMinute).allMatch(count -> count == 100));
    Collections.shuffle(due, random);
    assertEquals(List.copyOf(starts.entrySet()),
        List.copyOf(Backlog.spread(due, NOW, 100).entrySet()));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Backlog.spread(List.of(), NOW, 0));
    assertThrows(IllegalArgumentException.class, () -> due("one", 1, 0));
  }
}
