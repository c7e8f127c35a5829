package org.nearkin.crawl;

import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.HostPacer;

/// What a crawl works with; shared by all crawls, so that two of them never hurry one host.
public record CrawlTools(CrawlerIdentity identity, Fetcher fetcher, HostPacer pacer,
    ReadPage reader) {}
