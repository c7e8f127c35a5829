package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.extract.layout.TextLines;

/// A line of the page and how much it looks like a heading.
///
/// @param rank 1 to 6 as in h1 to h6, 7 for the head of something that opens, 8 for a line that is all bold or has a
///     title's class, 9 for a line that begins in bold, 0 for others
record RankedLine(TextLines.Line line, int rank, Marks marks) {
  static final int OPENER = 7;
  static final int BOLD = 8;
  static final int RUN_IN = 9;
  private static final Set<String> OPENERS = Set.of("dt", "summary", "button", "legend", "caption");
  private static final Pattern TITLE = Pattern.compile(
      "\\b(?:title|heading|headline|name|question|header)\\b|-title\\b|(?:Title|Heading|Name)\\b");
  private static final int LONGEST_HEADING = 110;

  static List<RankedLine> of(List<TextLines.Line> lines) {
    var ranked = new ArrayList<RankedLine>();
    for (var line : lines) {
      var marks = Marks.of(line);
      ranked.add(new RankedLine(line, rank(line, marks), marks));
    }
    return ranked;
  }

  String text() {
    return line.text();
  }

  Element block() {
    return line.block();
  }

  /// The words that would be the name if a listing began here.
  String name() {
    return rank == RUN_IN && !Names.isLabel(line.lead()) ? line.lead() : text();
  }

  boolean isHeading() {
    return rank > 0;
  }

  /// Whether a listing could begin here.
  boolean couldBeName() {
    return rank > 0 && isNamey() && Names.isPossible(Names.clean(name()));
  }

  private boolean isNamey() {
    return Names.hasLabel(text())
        || (rank == RUN_IN ? Marks.isNamey(line.lead()) : marks.namey());
  }

  private static int rank(TextLines.Line line, Marks marks) {
    var heading = headingRank(line.block());
    if (heading > 0) {
      return heading;
    }
    if (marks.label() || line.text().length() < 3) {
      return 0;
    }
    if (line.isStrong()) {
      return line.text().length() < LONGEST_HEADING ? BOLD : 0;
    }
    if (TITLE.matcher(line.block().className()).find()
        && line.text().length() < LONGEST_HEADING) {
      return BOLD;
    }
    return line.lead().length() > 3 && line.lead().length() < LONGEST_HEADING ? RUN_IN : 0;
  }

  /// The rank of the element itself or of a heading that wraps it closely.
  private static int headingRank(Element block) {
    for (var at = block; at != null && at.childrenSize() <= 2; at = at.parent()) {
      var name = at.normalName();
      if (name.matches("h[1-6]")) {
        return name.charAt(1) - '0';
      }
      if (OPENERS.contains(name)) {
        return OPENER;
      }
      if (!at.isBlock() || name.equals("li") || name.equals("td") || name.equals("div")) {
        break;
      }
    }
    return 0;
  }
}
