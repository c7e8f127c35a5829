package org.nearkin.crawl.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrawlScheduleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final InstantSource CLOCK = InstantSource.system();

  @Test
  void everySourceIsCrawledOnceWhenItsTimeHasCome() throws InterruptedException {
    var crawled = new CopyOnWriteArrayList<String>();
    var both = new CountDownLatch(2);
    try (var schedule = new CrawlSchedule(source -> {
      crawled.add(source);
      both.countDown();
    }, 2, PATIENCE)) {
      schedule.scheduleAt("past", CLOCK.instant().minus(Duration.ofDays(3)));
      schedule.scheduleAt("soon", CLOCK.instant().plusMillis(150));
      schedule.scheduleAt("later", CLOCK.instant().plus(Duration.ofDays(3)));
      schedule.start();
      assertTrue(both.await(5, TimeUnit.SECONDS));
      assertEquals(List.of("past", "soon"), crawled.stream().sorted().toList());
      assertEquals(Optional.empty(), schedule.findNext("soon"));
    }
  }

  @Test
  void aNewTimeReplacesTheOldOne() {
    try (var schedule = new CrawlSchedule(_ -> {}, 1, PATIENCE)) {
      var first = Instant.ofEpochMilli(CLOCK.millis()).plus(Duration.ofDays(1));
      schedule.scheduleAt("source", first);
      schedule.scheduleAt("source", first.plusSeconds(60));
      assertEquals(Optional.of(first.plusSeconds(60)), schedule.findNext("source"));
      schedule.remove("source");
      assertEquals(Optional.empty(), schedule.findNext("source"));
    }
  }

  @Test
  void aSourceIsNeverCrawledTwiceAtOnce() throws InterruptedException {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    var started = new CountDownLatch(1);
    var twice = new CountDownLatch(2);
    try (var schedule = new CrawlSchedule(_ -> {
      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      started.countDown();
      Thread.sleep(200);
      underWay.decrementAndGet();
      twice.countDown();
    }, 2, PATIENCE)) {
      schedule.start();
      schedule.scheduleAt("source", CLOCK.instant());
      assertTrue(started.await(5, TimeUnit.SECONDS));
      schedule.scheduleAt("source", CLOCK.instant());
      assertTrue(twice.await(5, TimeUnit.SECONDS));
      assertEquals(1, most.get());
    }
  }

  @Test
  void aCrawlCanScheduleItsSuccessor() throws InterruptedException {
    var twice = new CountDownLatch(2);
    var schedules = new CopyOnWriteArrayList<CrawlSchedule>();
    try (var schedule = new CrawlSchedule(source -> {
      twice.countDown();
      schedules.getFirst().scheduleAt(source, CLOCK.instant().plusMillis(50));
    }, 1, PATIENCE)) {
      schedules.add(schedule);
      schedule.start();
      schedule.scheduleAt("source", CLOCK.instant());
      assertTrue(twice.await(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void aCrawlThatBreaksOffDoesNotStopTheOthers() throws InterruptedException {
    var other = new CountDownLatch(1);
    try (var schedule = new CrawlSchedule(source -> {
      if (source.equals("broken")) {
        throw new IllegalStateException("a fault");
      }
      other.countDown();
    }, 1, PATIENCE)) {
      schedule.scheduleAt("broken", CLOCK.instant().minusSeconds(1));
      schedule.scheduleAt("other", CLOCK.instant());
      schedule.start();
      assertTrue(other.await(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void closingStopsARunningCrawl() throws InterruptedException {
    var started = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    var schedule = new CrawlSchedule(_ -> {
      started.countDown();
      try {
        Thread.sleep(Duration.ofMinutes(1));
      } finally {
        stopped.countDown();
      }
    }, 1, PATIENCE);
    schedule.start();
    schedule.scheduleAt("source", CLOCK.instant());
    assertTrue(started.await(5, TimeUnit.SECONDS));
    var before = System.nanoTime();
    schedule.close();
    assertEquals(0, stopped.getCount());
    assertTrue(System.nanoTime() - before < PATIENCE.toNanos());
  }

  @Test
  void closingDoesNotWaitForeverForACrawlThatDoesNotListen() throws InterruptedException {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var schedule = new CrawlSchedule(_ -> {
      started.countDown();
      while (release.getCount() > 0) {
        try {
          release.await();
        } catch (InterruptedException e) {
          // A crawl should stop here; this one does not listen.
        }
      }
    }, 1, Duration.ofMillis(200));
    schedule.start();
    schedule.scheduleAt("source", CLOCK.instant());
    assertTrue(started.await(5, TimeUnit.SECONDS));
    schedule.close();
    assertFalse(Thread.currentThread().isInterrupted());
    release.countDown();
  }
}
