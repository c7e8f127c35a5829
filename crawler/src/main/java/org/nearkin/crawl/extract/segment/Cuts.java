package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Cuts a page in every way that is worth a look.
///
/// After the typed segmentation of docs/reading.md: headings of one rank, blocks between empty lines, alike siblings,
/// rows, items, and the whole page.
final class Cuts {
  private static final int MOST_REGIONS = 12;
  private static final List<String> ITEMS = List.of("li", "p", "dd", "article", "section", "td");
  private static final Pattern TITLE_PARTS = Pattern.compile("\\s+[-–—|»]\\s+");
  private final PageLines lines;
  private final List<Candidate> candidates = new ArrayList<>();

  private Cuts(PageLines lines) {
    this.lines = lines;
  }

  static List<Candidate> of(PageLines lines, Document document) {
    var cuts = new Cuts(lines);
    // Of two that score alike the first wins: the lower heading says it more exactly.
    for (var rank : List.of(6, 5, 4, 3, 2, 1, RankedLine.OPENER, RankedLine.BOLD,
        RankedLine.RUN_IN)) {
      cuts.add("heading " + rank, cuts.atHeadings(rank));
    }
    cuts.add("blocks", cuts.atEmptyLines());
    cuts.add("rows", Rows.of(lines, document));
    for (var item : ITEMS) {
      cuts.add(item, cuts.elements(document.select(item)));
    }
    var regions = RepeatedSiblings.find(document);
    for (var i = 0; i < Math.min(MOST_REGIONS, regions.size()); i++) {
      cuts.add("siblings " + regions.get(i).path(), cuts.elements(regions.get(i).elements()));
    }
    cuts.add("page", cuts.wholePage(document.title()));
    return cuts.candidates;
  }

  private void add(String cut, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      candidates.add(new Candidate(cut, pieces));
    }
  }

  /// From each heading of a rank to the next one that is not lower.
  private List<Piece> atHeadings(int rank) {
    var pieces = new ArrayList<Piece>();
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).rank() == rank) {
        pieces.add(new Piece(i, endOf(i, rank), i, Names.clean(lines.get(i).name())));
      }
    }
    return pieces;
  }

  private int endOf(int start, int rank) {
    var end = start + 1;
    while (end < lines.size() && !ends(lines.get(end), rank)) {
      end++;
    }
    return end;
  }

  private static boolean ends(RankedLine line, int rank) {
    return line.isHeading() && line.rank() <= rank
        && !(rank == RankedLine.RUN_IN && line.rank() == RankedLine.BOLD && !line.couldBeName());
  }

  /// Stretches of one block between empty lines, or whole blocks.
  private List<Piece> atEmptyLines() {
    var pieces = new ArrayList<Piece>();
    var start = 0;
    for (var i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).line().apart()
          || !lines.get(i).block().equals(lines.get(start).block())) {
        pieces.add(new Piece(start, i, start, Names.first(lines, start)));
        start = i;
      }
    }
    return pieces;
  }

  private List<Piece> elements(List<Element> elements) {
    var pieces = new ArrayList<Piece>();
    for (var element : elements) {
      lines.find(element)
          .flatMap(range -> Names.within(lines, range))
          .filter(piece -> pieces.isEmpty() || !piece.overlaps(pieces.getLast()))
          .ifPresent(pieces::add);
    }
    return pieces;
  }

  /// The page as one listing, named by its main heading, or by its title if that says nothing.
  private List<Piece> wholePage(String title) {
    var heading = firstHeading().orElse(0);
    if (lines.size() == 0) {
      return List.of();
    }
    var own = Names.clean(lines.get(heading).name());
    var name = Names.isPossible(own) ? own : titleName(title);
    return List.of(new Piece(heading, lines.size(), heading, name));
  }

  /// The first part of a title that can be a name.
  private static String titleName(String title) {
    return Stream.of(TITLE_PARTS.split(title))
        .map(part -> Names.clean(part.replaceFirst(",.*$", "")))
        .filter(Names::isPossible)
        .findFirst()
        .orElse("");
  }

  /// The page's main heading that could name a group, else its first.
  private Optional<Integer> firstHeading() {
    for (var rank = 1; rank <= 3; rank++) {
      for (var i = 0; i < lines.size(); i++) {
        if (lines.get(i).rank() == rank) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

}
