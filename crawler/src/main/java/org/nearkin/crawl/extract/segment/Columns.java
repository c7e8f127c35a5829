package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Fingerprint;

/// What the head of a table says that the cells of a row are.
final class Columns {
  private Columns() {}

  /// A cell, or several of one field joined: "Wednesday" and "20:00" are one time.
  record Cell(Field field, String text, Element element) {}

  /// The cells of a piece that is a row below a head; empty for other pieces.
  static List<Cell> of(PageLines lines, Piece piece) {
    return row(lines, piece).map(Columns::read).orElse(List.of());
  }

  private static Optional<Element> row(PageLines lines, Piece piece) {
    return Optional.ofNullable(lines.get(piece.from()).block().closest("tr"))
        .filter(row -> lines.find(row)
            .filter(range -> range.from() == piece.from() && range.to() == piece.to())
            .isPresent());
  }

  private static List<Cell> read(Element row) {
    var table = row.closest("table");
    var head = table == null ? null : table.selectFirst("tr");
    if (head == null || head.equals(row)) {
      return List.of();
    }
    var heads = head.select("> th, > td");
    var cells = row.select("> td, > th");
    Map<Field, List<Element>> fields = new LinkedHashMap<>();
    for (var i = 0; i < Math.min(heads.size(), cells.size()); i++) {
      var cell = cells.get(i);
      field(heads.get(i).text())
          .filter(_ -> cell.hasText())
          .ifPresent(field -> fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(cell));
    }
    return fields.entrySet()
        .stream()
        .map(entry -> new Cell(entry.getKey(), joined(entry.getValue()),
            entry.getValue().getFirst()))
        .toList();
  }

  private static String joined(List<Element> cells) {
    return cells.stream().map(Element::text).collect(Collectors.joining(", "));
  }

  private static Optional<Field> field(String head) {
    var words = Fingerprint.normalize(head);
    return Labels.WORDS.entrySet()
        .stream()
        .filter(
            entry -> entry.getValue().stream().map(Fingerprint::normalize).anyMatch(words::equals))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
