package org.nearkin.crawl.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// One crawl as Quartz sees it; Quartz never runs two with the same key at once.
@DisallowConcurrentExecution
final class CrawlJob implements Job {
  private final RunningCrawls running;

  CrawlJob(RunningCrawls running) {
    this.running = running;
  }

  @Override
  public void execute(JobExecutionContext context) {
    running.run(context.getJobDetail().getKey().getName());
  }
}
