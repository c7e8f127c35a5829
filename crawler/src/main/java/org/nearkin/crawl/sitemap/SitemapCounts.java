package org.nearkin.crawl.sitemap;

/// What was read of sitemaps and what was left out.
public record SitemapCounts(Files files, Entries entries) {
  static final SitemapCounts NONE = new SitemapCounts(
      new Files(0, 0, 0, 0, 0, 0), new Entries(0, 0, 0, 0));

  /// The files.
  ///
  /// @param read with at least its beginning understood
  /// @param cut of those read, the ones with a break: torn, faulty or larger than the cap
  /// @param refused no sitemaps, or with a document type, which no sitemap needs and bombs are made of
  /// @param missing the site did not give them
  /// @param repeated named again
  /// @param beyondCaps too many, or in too many levels of indexes
  public record Files(
      int read, int cut, int refused, int missing, int repeated, int beyondCaps) {

    private Files plus(Files other) {
      return new Files(read + other.read, cut + other.cut, refused + other.refused,
          missing + other.missing, repeated + other.repeated, beyondCaps + other.beyondCaps);
    }
  }

  /// The addresses in them.
  ///
  /// @param given handed on
  /// @param elsewhere on other sites, for which a sitemap cannot speak
  /// @param unreadable no web addresses, or longer than the protocol allows
  /// @param beyondCaps seen after the most that are taken; what stands behind them is not counted
  public record Entries(int given, int elsewhere, int unreadable, int beyondCaps) {

    private Entries plus(Entries other) {
      return new Entries(given + other.given, elsewhere + other.elsewhere,
          unreadable + other.unreadable, beyondCaps + other.beyondCaps);
    }
  }

  SitemapCounts plus(SitemapCounts other) {
    return new SitemapCounts(files.plus(other.files), entries.plus(other.entries));
  }

  SitemapCounts plusElsewhere() {
    return plus(new SitemapCounts(NONE.files, new Entries(0, 1, 0, 0)));
  }

  SitemapCounts plusMissing() {
    return plus(new SitemapCounts(new Files(0, 0, 0, 1, 0, 0), NONE.entries));
  }

  SitemapCounts plusRepeated() {
    return plus(new SitemapCounts(new Files(0, 0, 0, 0, 1, 0), NONE.entries));
  }

  SitemapCounts plusBeyondCaps() {
    return plus(new SitemapCounts(new Files(0, 0, 0, 0, 0, 1), NONE.entries));
  }
}
