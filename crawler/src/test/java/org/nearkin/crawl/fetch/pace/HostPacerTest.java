package org.nearkin.crawl.fetch.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.fetch.FakeTime;
import org.nearkin.crawl.fetch.FetchResult;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

class HostPacerTest {
  private static final URI PAGE = URI.create("http://example.org/a");
  private static final Gone ANSWER = new Gone(404);

  private final FakeTime time = new FakeTime();
  private final HostPacer pacer = time.pacer(seconds(2));

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /// Asks a host that takes its time before the first line, and again before the end.
  private void ask(URI page, Duration untilFirstLine, Duration untilEnd, FetchResult result)
      throws InterruptedException {
    pacer.fetch(page, answered -> {
      time.pass(untilFirstLine);
      answered.run();
      time.pass(untilEnd);
      return result;
    });
  }

  private void ask(FetchResult result) throws InterruptedException {
    ask(PAGE, Duration.ZERO, Duration.ZERO, result);
  }

  @Test
  void thePauseIsCountedFromTheFirstLineOfTheAnswer() throws InterruptedException {
    ask(PAGE, Duration.ofMillis(300), Duration.ofMillis(500), ANSWER);
    ask(ANSWER);
    assertEquals(List.of(Duration.ofMillis(1500)), time.sleeps());
  }

  @Test
  void withoutAnAnswerThePauseIsCountedFromTheEnd() throws InterruptedException {
    pacer.fetch(PAGE, _ -> {
      time.pass(seconds(30));
      return new Failed("the host has no public address", false);
    });
    ask(ANSWER);
    assertEquals(List.of(seconds(2)), time.sleeps());
  }

  @Test
  void aRequestThatBreaksOffCountsToo() throws InterruptedException {
    assertThrows(InterruptedException.class, () -> pacer.fetch(PAGE, _ -> {
      throw new InterruptedException("stopped");
    }));
    ask(ANSWER);
    assertEquals(List.of(seconds(2)), time.sleeps());
  }

  @Test
  void afterTheIntervalNobodyWaits() throws InterruptedException {
    ask(ANSWER);
    time.pass(seconds(2));
    ask(ANSWER);
    assertEquals(List.of(), time.sleeps());
  }

  @Test
  void hostsDoNotWaitForEachOtherButPortsOfOneDo() throws InterruptedException {
    ask(ANSWER);
    ask(URI.create("http://example.com/"), Duration.ZERO, Duration.ZERO, ANSWER);
    assertEquals(List.of(), time.sleeps());
    ask(URI.create("https://EXAMPLE.org/"), Duration.ZERO, Duration.ZERO, ANSWER);
    assertEquals(List.of(seconds(2)), time.sleeps());
  }

  @Test
  void theLongestOfAllIntervalsCounts() throws InterruptedException {
    pacer.keepInterval(PAGE, seconds(1));
    ask(ANSWER);
    ask(ANSWER);
    pacer.keepInterval(PAGE, seconds(4));
    pacer.keepInterval(PAGE, seconds(3));
    ask(ANSWER);
    pacer.setCrawlDelay(PAGE, seconds(10));
    ask(ANSWER);
    pacer.setCrawlDelay(PAGE, seconds(1));
    ask(ANSWER);
    assertEquals(List.of(seconds(1), seconds(4), seconds(10), seconds(4)), time.sleeps());
  }

  @Test
  void anyCrawlDelayIsWaitedFor() throws InterruptedException {
    pacer.setCrawlDelay(PAGE, Duration.ofHours(2));
    ask(ANSWER);
    ask(ANSWER);
    pacer.setCrawlDelay(PAGE, Duration.ofMillis(Long.MAX_VALUE));
    ask(ANSWER);
    assertEquals(List.of(Duration.ofHours(2), Duration.ofDays(30)), time.sleeps());
  }

  @Test
  void retryAfterBlocksTheHost() throws InterruptedException {
    ask(new Throttled(Optional.of(seconds(90))));
    ask(ANSWER);
    assertEquals(List.of(seconds(90)), time.sleeps());
  }

  @Test
  void aShortRetryAfterDoesNotShortenTheInterval() throws InterruptedException {
    ask(new Throttled(Optional.of(Duration.ZERO)));
    ask(ANSWER);
    assertEquals(List.of(seconds(2)), time.sleeps());
  }

  @Test
  void withoutRetryAfterTheBackOffDoubles() throws InterruptedException {
    ask(new Throttled(Optional.empty()));
    ask(new Throttled(Optional.empty()));
    ask(new Failed("the connection failed", true));
    ask(ANSWER);
    assertEquals(List.of(seconds(60), seconds(120), seconds(120)), time.sleeps());
  }

  @Test
  void oneGoodAnswerForgivesNothingButHalfAnHourDoes() throws InterruptedException {
    ask(new Throttled(Optional.empty()));
    ask(ANSWER);
    ask(new Throttled(Optional.empty()));
    ask(ANSWER);
    time.pass(Duration.ofMinutes(31));
    ask(new Throttled(Optional.empty()));
    ask(ANSWER);
    assertEquals(List.of(seconds(60), seconds(2), seconds(120), seconds(60)), time.sleeps());
  }

  @Test
  void aHostThatIsBlockedForLongIsNotWaitedForAndNotAsked() throws InterruptedException {
    ask(new Throttled(Optional.of(Duration.ofDays(3))));
    var asked = new AtomicInteger();
    var result = pacer.fetch(PAGE, _ -> {
      asked.incrementAndGet();
      return ANSWER;
    });
    assertEquals(new Throttled(Optional.of(Duration.ofHours(24))), result);
    assertEquals(0, asked.get());
    assertEquals(List.of(), time.sleeps());
    time.pass(Duration.ofHours(24));
    assertInstanceOf(Gone.class, pacer.fetch(PAGE, _ -> ANSWER));
  }

  @Test
  void aSlowHostGetsFiveTimesItsServiceTime() throws InterruptedException {
    ask(PAGE, seconds(2), Duration.ZERO, ANSWER);
    assertEquals(seconds(3), pacer.interval(PAGE), "one answer counts for 30 %");
    for (var i = 0; i < 30; i++) {
      ask(PAGE, seconds(2), Duration.ZERO, ANSWER);
    }
    assertEquals(10, pacer.interval(PAGE).toMillis() / 1000.0, 0.1);
    ask(ANSWER);
    assertEquals(7, pacer.interval(PAGE).toMillis() / 1000.0, 0.1);
  }

  @Test
  void slownessIsNotAnsweredWithMoreThanHalfAMinute() throws InterruptedException {
    ask(PAGE, seconds(29), Duration.ZERO, ANSWER);
    assertEquals(seconds(30), pacer.interval(PAGE));
  }

  @Test
  void aQuickErrorMakesNothingShorter() throws InterruptedException {
    ask(PAGE, seconds(10), Duration.ZERO, ANSWER);
    for (var error : List.of(new Refused(403), new Throttled(Optional.of(Duration.ZERO)),
        new Failed("answers 500", true))) {
      ask(error);
      assertEquals(seconds(15), pacer.interval(PAGE), error.toString());
    }
  }

  @Test
  void hostsOnOneMachineAreAQuarterSecondApart() throws InterruptedException {
    var neighbours = time.pacer(seconds(2), _ -> Optional.of("192.0.2.1"), HostMemory.NONE);
    for (var name : List.of("a", "b", "c")) {
      neighbours.fetch(URI.create("http://" + name + ".example.org/"), _ -> ANSWER);
    }
    assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(250)), time.sleeps());
  }

  @Test
  void neverMoreThanTwoRequestsAtOnceToOneMachine() throws Exception {
    var neighbours = time.pacer(seconds(2), _ -> Optional.of("192.0.2.1"), HostMemory.NONE);
    assertEquals(2, mostAtOnce(neighbours,
        host -> URI.create("http://host" + host + ".example.org/")));
  }

  @Test
  void aPauseOutlivesTheProcess(@TempDir Path home) throws InterruptedException {
    try (var data = DataStore.open(home.resolve("nearkin.db"), World.SAMPLE)) {
      var first = time.pacer(seconds(2), _ -> Optional.empty(), new HostStore(data, time));
      first.fetch(PAGE, _ -> new Throttled(Optional.of(seconds(200))));
      time.pass(seconds(50));
      var second = time.pacer(seconds(2), _ -> Optional.empty(), new HostStore(data, time));
      second.fetch(PAGE, _ -> ANSWER);
      second.fetch(URI.create("http://example.com/"), _ -> ANSWER);
    }
    assertEquals(List.of(seconds(150)), time.sleeps());
  }

  @Test
  void neverTwoRequestsAtOnceToOneHost() throws Exception {
    assertEquals(1, mostAtOnce(pacer, _ -> PAGE));
    assertEquals(19, time.sleeps().size());
  }

  private static int mostAtOnce(HostPacer pacer, IntFunction<URI> address) throws Exception {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    var results = new ArrayList<Future<FetchResult>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 20; i++) {
        var page = address.apply(i);
        results.add(threads.submit(() -> pacer.fetch(page, answered -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          answered.run();
          Thread.sleep(2);
          underWay.decrementAndGet();
          return ANSWER;
        })));
      }
    }
    for (var result : results) {
      assertEquals(ANSWER, result.get());
    }
    return most.get();
  }
}
