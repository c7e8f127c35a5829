package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.extract.layout.CssPath;
import org.nearkin.crawl.extract.layout.TextLines;

/// The lines of a page with sums over them, so that a piece of any length is looked at in constant time.
final class PageLines {
  /// Of lines that are no heading.
  private static final int LOWEST = RankedLine.RUN_IN + 1;
  private final List<RankedLine> lines;
  private final int[] days;
  private final int[] contacts;
  private final int[] places;
  private final int[] names;
  private final int[] letters;
  private final int[] above;
  private final CssPath paths = new CssPath();
  private final IdentityHashMap<Element, Range> ranges = new IdentityHashMap<>();

  /// The lines of an element.
  record Range(int from, int to) {}

  private PageLines(List<RankedLine> lines) {
    this.lines = List.copyOf(lines);
    var size = lines.size() + 1;
    days = new int[size];
    contacts = new int[size];
    places = new int[size];
    names = new int[size];
    letters = new int[size];
    above = headings(lines);
    for (var i = 0; i < lines.size(); i++) {
      add(i, lines.get(i));
    }
  }

  static PageLines of(Document document) {
    return new PageLines(RankedLine.of(TextLines.ofPage(document.body())));
  }

  private void add(int i, RankedLine line) {
    days[i + 1] = days[i] + line.marks().days();
    contacts[i + 1] = contacts[i] + line.marks().contacts();
    places[i + 1] = places[i] + (line.marks().places() ? 1 : 0);
    names[i + 1] = names[i] + (line.couldBeName() ? 1 : 0);
    letters[i + 1] = letters[i] + line.text().length();
    for (var at = line.block(); at != null; at = at.parent()) {
      ranges.merge(at, new Range(i, i + 1),
          (before, now) -> new Range(before.from(), now.to()));
    }
  }

  List<RankedLine> all() {
    return lines;
  }

  RankedLine get(int index) {
    return lines.get(index);
  }

  int size() {
    return lines.size();
  }

  /// Where on the page an element stands.
  String path(Element element) {
    return paths.find(element);
  }

  /// The lines that stand in an element; empty when it shows no text.
  Optional<Range> find(Element element) {
    return Optional.ofNullable(ranges.get(element));
  }

  int days(int from, int to) {
    return days[to] - days[from];
  }

  int contacts(int from, int to) {
    return contacts[to] - contacts[from];
  }

  int places(int from, int to) {
    return places[to] - places[from];
  }

  /// Lines that could name a listing.
  int names(int from, int to) {
    return names[to] - names[from];
  }

  int letters(int from, int to) {
    return letters[to] - letters[from];
  }

  /// How many sorts of facts a stretch holds: times, contacts, places.
  int anchors(int from, int to) {
    return Math.min(1, days(from, to)) + Math.min(1, contacts(from, to))
        + Math.min(1, places(from, to));
  }

  /// The headings above a line, the nearest first, each of a higher rank than the one before it.
  List<Integer> headingsAbove(int index) {
    var found = new ArrayList<Integer>();
    for (var at = above[index]; at >= 0; at = above[at]) {
      found.add(at);
    }
    return found;
  }

  /// For each line the nearest line above it of a higher rank, or -1.
  private static int[] headings(List<RankedLine> lines) {
    var above = new int[lines.size()];
    var open = new int[LOWEST + 1];
    Arrays.fill(open, -1);
    for (var i = 0; i < above.length; i++) {
      var rank = lines.get(i).rank();
      var own = rank == 0 ? LOWEST : rank;
      above[i] = -1;
      for (var higher = own - 1; higher > 0 && above[i] < 0; higher--) {
        above[i] = open[higher];
      }
      if (rank > 0) {
        open[rank] = i;
        Arrays.fill(open, rank + 1, LOWEST + 1, -1);
      }
    }
    return above;
  }
}
