package org.nearkin.crawl.schedule;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// The moment at which a source's time has come; the crawl itself runs elsewhere.
final class CrawlJob implements Job {
  private final RunningCrawls running;

  CrawlJob(RunningCrawls running) {
    this.running = running;
  }

  @Override
  public void execute(JobExecutionContext context) {
    running.begin(context.getJobDetail().getKey().getName());
  }
}
