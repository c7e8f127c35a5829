package org.nearkin.crawl.extract.segment;

/// A stretch of the page that may be one listing.
///
/// @param from index of its first line
/// @param to index after its last line
/// @param nameLine index of the line that names it; before `from` where a heading names several pieces
/// @param name as it would be published
record Piece(int from, int to, int nameLine, String name) {

  int lines() {
    return to - from;
  }

  boolean overlaps(Piece other) {
    return from < other.to && other.from < to;
  }
}
