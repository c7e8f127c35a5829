package org.nearkin.crawl.extract.segment;

/// How much a way of cutting looks like one listing per piece.
final class Score {
  private static final double NAMED = 0.6;
  private static final double PER_ANCHOR = 0.4;
  private static final double NAMEY = 0.5;
  private static final double NAMELESS = -0.6;
  private static final double SECOND_NAME = -1.3;
  private static final double TOO_LONG = -1;
  /// A name of its own is surer than one borrowed from a heading.
  private static final double NAMED_ABOVE = -0.4;
  /// A heading that several pieces would have to share is the title of their list, and they are cut too small.
  private static final double SHARED = -3;
  private static final int LONG = 1_800;
  private static final double COVERED = 0.5;
  private final PageLines lines;

  Score(PageLines lines) {
    this.lines = lines;
  }

  /// The sum over all pieces of a candidate, and over the facts that it covers.
  double of(Candidate candidate) {
    var score = 0.0;
    var borrowed = -1;
    for (var piece : candidate.pieces()) {
      var again = isNamedAbove(piece) && piece.nameLine() == borrowed && isFragment(piece);
      score += of(piece) + (again ? SHARED : 0);
      borrowed = isNamedAbove(piece) ? piece.nameLine() : borrowed;
    }
    return score;
  }

  double of(Piece piece) {
    var anchors = lines.anchors(piece.from(), piece.to());
    var named = isNamed(piece);
    if (anchors == 0 && !Marks.isNamey(piece.name())) {
      return 0;
    }
    var worth = named && anchors > 0
        ? NAMED + PER_ANCHOR * anchors + (Marks.isNamey(piece.name()) ? NAMEY : -NAMEY)
        : NAMELESS;
    return worth
        + SECOND_NAME * furtherNames(piece)
        + (isNamedAbove(piece) ? NAMED_ABOVE : 0)
        + (lines.letters(piece.from(), piece.to()) > LONG ? TOO_LONG : 0)
        + COVERED * covered(piece);
  }

  /// Facts that a piece explains; of one sort no more than a listing would state.
  private double covered(Piece piece) {
    return Math.min(3, lines.days(piece.from(), piece.to()))
        + Math.min(2, lines.contacts(piece.from(), piece.to()));
  }

  /// One line with one sort of fact, or what the title of the page would name.
  private boolean isFragment(Piece piece) {
    return lines.get(piece.nameLine()).rank() == 1
        || (piece.to() - piece.from() == 1 && lines.anchors(piece.from(), piece.to()) < 2);
  }

  private static boolean isNamedAbove(Piece piece) {
    return piece.nameLine() < piece.from();
  }

  private int furtherNames(Piece piece) {
    var inside = lines.names(piece.from(), piece.to());
    var own = piece.nameLine() >= piece.from() && piece.nameLine() < piece.to()
        && lines.get(piece.nameLine()).couldBeName() ? 1 : 0;
    return inside - own;
  }

  private static boolean isNamed(Piece piece) {
    var name = piece.name();
    return Names.isPossible(name)
        && (Marks.isNamey(name) || !Marks.isTime(name));
  }
}
