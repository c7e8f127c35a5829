package org.nearkin.crawl.run.replay;

/// A page of a simulated site.
sealed interface SimPage {

  /// A page of the list.
  ///
  /// @param number from 1; a feed has one
  record ListPage(int number) implements SimPage {}

  record Own(String key) implements SimPage {}
}
