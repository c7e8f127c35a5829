package org.nearkin.crawl;

import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.archive.PageRecorder;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.frontier.FrontierStore;
import org.nearkin.crawl.run.RunPageStore;
import org.nearkin.store.DataStore;

/// Where a crawl remembers what it did and saw; all of one database, so that a page is one transaction.
public record CrawlStores(DataStore data, RunStore runs, ClaimStore claims,
    FrontierStore frontier, PageRecorder pages, RunPageStore shown) {

  /// All stores of one database.
  ///
  /// @param archive where copies of the pages are kept
  public static CrawlStores of(DataStore data, PageArchive archive) {
    return new CrawlStores(data, new RunStore(data), new ClaimStore(data), new FrontierStore(data),
        new PageRecorder(data, archive), new RunPageStore(data));
  }
}
