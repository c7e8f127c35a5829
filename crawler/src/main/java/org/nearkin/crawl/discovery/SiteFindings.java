package org.nearkin.crawl.discovery;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.nearkin.crawl.extract.Page;
import org.nearkin.source.SourceDefinition;

/// All that a look at a site brought to light.
///
/// @param start the page that was looked at first, after redirects
/// @param pages and feeds that were read, in that order
/// @param provisional the definition under which they were read
public record SiteFindings(
    URI start, List<Page> pages, List<Finding> findings, SourceDefinition provisional) {

  public SiteFindings {
    pages = List.copyOf(pages);
    findings = List.copyOf(findings);
  }

  /// The findings of one sort, in their order.
  public <F extends Finding> List<F> list(Class<F> sort) {
    return stream(sort).toList();
  }

  <F extends Finding> Stream<F> stream(Class<F> sort) {
    return findings.stream().filter(sort::isInstance).map(sort::cast);
  }
}
