package org.nearkin.crawl.extract.segment;

import java.util.BitSet;

/// A stretch of the page that may be one listing.
///
/// @param from index of its first line
/// @param to index after its last line
/// @param nameLine index of the line that names it; before `from` where a heading names several pieces
/// @param name as it would be published
record Piece(int from, int to, int nameLine, String name) {

  boolean overlaps(Piece other) {
    return from < other.to && other.from < to;
  }

  boolean overlaps(BitSet lines) {
    var next = lines.nextSetBit(from);
    return next >= 0 && next < to;
  }
}
