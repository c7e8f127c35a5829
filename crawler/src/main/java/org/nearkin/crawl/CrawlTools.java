package org.nearkin.crawl;

import java.util.random.RandomGenerator;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.robots.Robots;

/// What a crawl works with; shared by all crawls, so that two of them never hurry one host.
///
/// @param random scatters what would else happen all at once
public record CrawlTools(CrawlerIdentity identity, Fetcher fetcher, HostPacer pacer,
    Robots robots, ReadingThreads threads, ReadPage reader, RandomGenerator random) {}
