package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// The rows of tables as pieces: named by the column whose head says so, else by the cell that reads like a name.
final class Rows {
  private static final Pattern NAME_HEAD = Pattern.compile(
      "(?i)\\b(?:group|name|program|meeting|event|title|support group|grupo|nombre|programa)s?\\b");

  private static final int LONGEST_HEAD = 30;

  private Rows() {}

  static List<Piece> of(PageLines lines, Document document) {
    var pieces = new ArrayList<Piece>();
    var columns = new IdentityHashMap<Element, Optional<Integer>>();
    for (var row : document.select("tr")) {
      var table = row.closest("table");
      // A row that holds a table lays the page out. They may be nested without end, so each is looked at once.
      if (table != null && row.selectFirst("table") == null) {
        piece(lines, row, columns.computeIfAbsent(table, Rows::nameColumn)).ifPresent(pieces::add);
      }
    }
    pieces.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return apart(pieces);
  }

  private static Optional<Piece> piece(PageLines lines, Element row, Optional<Integer> column) {
    var cells = row.select("> td, > th");
    var range = lines.find(row);
    if (cells.size() < 2 || range.isEmpty()) {
      return Optional.empty();
    }
    return nameCell(lines, cells, column)
        .flatMap(lines::find)
        .map(cell -> Names.within(lines, cell)
            .orElseGet(
                () -> new Piece(cell.from(), cell.to(), cell.from(),
                    Names.first(lines, cell.from()))))
        .map(name -> new Piece(range.get().from(), range.get().to(), name.nameLine(), name.name()));
  }

  private static Optional<Element> nameCell(
      PageLines lines, Elements cells, Optional<Integer> column) {
    return column.filter(index -> index < cells.size())
        .<Element>map(cells::get)
        .or(() -> cells.stream()
            .filter(cell -> lines.find(cell)
                .filter(range -> Marks.isNamey(Names.first(lines, range.from())))
                .isPresent())
            .findFirst())
        .or(() -> cells.stream().filter(cell -> !cell.text().isBlank()).findFirst());
  }

  /// The column that a row of head cells, or a first row without facts, calls the name.
  private static Optional<Integer> nameColumn(Element table) {
    var head = table.selectFirst("tr");
    if (head == null) {
      return Optional.empty();
    }
    var cells = head.select("> td, > th");
    var isHead = !head.select("> th").isEmpty() || isShort(cells);
    for (var i = 0; isHead && i < cells.size(); i++) {
      if (NAME_HEAD.matcher(cells.get(i).text()).find()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isShort(Elements cells) {
    return cells.size() > 1 && cells.stream()
        .allMatch(cell -> cell.text().length() < LONGEST_HEAD && !Marks.hasClock(cell.text()));
  }

  private static List<Piece> apart(List<Piece> sorted) {
    var apart = new ArrayList<Piece>();
    for (var piece : sorted) {
      if (apart.isEmpty() || !piece.overlaps(apart.getLast())) {
        apart.add(piece);
      }
    }
    return apart;
  }
}
