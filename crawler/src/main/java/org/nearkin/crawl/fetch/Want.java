package org.nearkin.crawl.fetch;

/// What kind of document is asked for, and how much of it is read.
///
/// @param accept the Accept header
/// @param bytes how many are read as sent, and again how many come of them when they are unpacked
/// @param unpacksFiles whether a document that is a gzip file itself, such as `sitemap.xml.gz`, is unpacked, too
public record Want(String accept, int bytes, boolean unpacksFiles) {
  /// RFC 9309 wants at least 500 kibibytes to be read.
  public static final Want ROBOTS = new Want("text/plain, */*;q=0.5", 512_000, false);

  /// The protocol of sitemaps.org allows 50 MiB, unpacked.
  public static final Want SITEMAP = new Want(
      "application/xml, text/xml, text/plain;q=0.8, */*;q=0.5",
      50 * 1024 * 1024, true);

  /// A page or a feed.
  public static Want page(int bytes) {
    return new Want("text/html, application/xhtml+xml, application/json, */*;q=0.5", bytes, false);
  }
}
