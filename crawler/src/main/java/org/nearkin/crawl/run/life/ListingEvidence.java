package org.nearkin.crawl.run.life;

/// A sign, found in one healthy run, that a listing is no longer there. Failures of any sort are no sign.
public enum ListingEvidence {
  /// Its own page answers 410.
  OWN_PAGE_GONE(2),
  /// Its own page says that it no longer meets; an operator is asked to look.
  DISBANDED(2),
  /// Its own page answers 404.
  OWN_PAGE_NOT_FOUND(1),
  /// Its own page leads to the home page or to another section.
  OWN_PAGE_TO_ROOT(1),
  /// Its own page says so, although the server says that all is well.
  OWN_PAGE_SOFT_NOT_FOUND(1),
  /// The list that it stood on was read to its end, and it is not there.
  ABSENT_FROM_LIST(1),
  /// A sitemap that has proved true no longer names its page.
  ABSENT_FROM_SITEMAP(0.5);

  private final double weight;

  ListingEvidence(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }
}
