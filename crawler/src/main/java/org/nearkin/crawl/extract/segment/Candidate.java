package org.nearkin.crawl.extract.segment;

import java.util.BitSet;
import java.util.List;

/// One way to cut a page, or a part of it, into listings.
///
/// @param cut how, such as `heading 3`; the same page is cut the same way at the next crawl
/// @param pieces in the order of the page, none overlapping another
record Candidate(String cut, List<Piece> pieces) {

  Candidate {
    pieces = List.copyOf(pieces);
  }

  /// What is left of it when some lines are taken.
  Candidate without(BitSet taken) {
    return taken.isEmpty()
        ? this
        : new Candidate(cut, pieces.stream().filter(piece -> !piece.overlaps(taken)).toList());
  }
}
