package org.nearkin.crawl.archive.warc;

/// Where one fetched version of a page lies in the archive.
///
/// @param record the record of this visit
/// @param body the record that holds the body, another one if the same body had been archived before
public record ArchivedPage(Location record, Location body) {

  /// Whether the body was archived at an earlier visit.
  public boolean isRevisit() {
    return !record.equals(body);
  }

  /// A record within the archive.
  ///
  /// @param file the name of a file in the archive's directory
  /// @param offset bytes before the record
  /// @param length bytes of the record, packed
  public record Location(String file, long offset, long length) {

    /// The first byte after the record.
    long end() {
      return offset + length;
    }
  }
}
