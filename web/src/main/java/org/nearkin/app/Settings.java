package org.nearkin.app;

import java.nio.file.Path;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.store.World;

/// What `serve` was asked to do.
///
/// @param sources directory of source definitions
/// @param port of the site; 0 = any free one
/// @param farmPort of the sample sites; used in the sample world only
/// @param identity what the crawler says of itself
record Settings(
    World world,
    Path home,
    Path sources,
    String host,
    int port,
    int farmPort,
    CrawlerIdentity identity) {}
