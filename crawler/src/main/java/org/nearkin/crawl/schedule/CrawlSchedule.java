package org.nearkin.crawl.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/// Starts each source's crawl when its time has come, never two of one source at once.
///
/// Every time is a trigger that fires once: what comes after a run is decided when it has ended. Times are kept in
/// memory only; at start they are worked out anew from the last runs, see [VisitTimes].
public final class CrawlSchedule implements AutoCloseable {
  private final Scheduler scheduler;
  private final RunningCrawls running;
  private final Duration patience;

  /// What is done when a source's time has come.
  public interface Crawl {
    void crawl(String sourceId) throws InterruptedException;
  }

  /// @param atOnce how many sources are crawled at once
  /// @param patience how long [#close] waits for crawls to stop
  public CrawlSchedule(Crawl crawl, int atOnce, Duration patience) {
    this.running = new RunningCrawls(crawl, atOnce);
    this.patience = patience;
    this.scheduler = scheduler();
    try {
      scheduler.setJobFactory((_, _) -> new CrawlJob(running));
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Scheduler scheduler() {
    var properties = new Properties();
    // Quartz keeps its schedulers in a table of the whole JVM, where names must differ.
    properties.setProperty("org.quartz.scheduler.instanceName", "crawl-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    try {
      return new StdSchedulerFactory(properties).getScheduler();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the crawl schedule cannot be set up", e);
    }
  }

  public void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the crawl schedule cannot be started", e);
    }
  }

  /// Sets a source's next time, in place of the one it had. If it is being crawled then, it waits for the end.
  public void scheduleAt(String sourceId, Instant at) {
    var job = JobBuilder.newJob(CrawlJob.class).withIdentity(sourceId).build();
    var trigger = TriggerBuilder.newTrigger()
        .withIdentity(sourceId)
        .forJob(job)
        .startAt(Date.from(at))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
        .build();
    try {
      scheduler.scheduleJob(job, Set.of(trigger), true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the crawl of " + sourceId + " cannot be scheduled", e);
    }
  }

  /// When a source is crawled next, if that is known.
  public Optional<Instant> findNext(String sourceId) {
    try {
      return Optional.ofNullable(scheduler.getTrigger(TriggerKey.triggerKey(sourceId)))
          .flatMap(trigger -> Optional.ofNullable(trigger.getNextFireTime()))
          .map(Date::toInstant);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Takes a source off the schedule; a crawl of it that is under way goes on.
  public void remove(String sourceId) {
    try {
      scheduler.deleteJob(JobKey.jobKey(sourceId));
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Starts nothing more, tells running crawls to stop and waits for them, but not for longer than the patience.
  @Override
  public void close() {
    try {
      scheduler.shutdown(false);
      running.stop(patience);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the crawl schedule cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
