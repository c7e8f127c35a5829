package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Fingerprint;

/// What the head of a table says that the cells below it are.
final class Columns {
  private static final int FEWEST_HEADS = 2;

  private Columns() {}

  /// A cell, or several of one field in a row joined: "Wednesday" and "20:00" are one time.
  record Cell(Field field, String text, Element element) {}

  /// Rows of a table that belong to one piece.
  record Rows(Element table, List<Element> rows) {}

  /// The tables with a head of labels that the piece holds, each with the piece's own rows.
  static List<Rows> of(PageLines lines, Piece piece) {
    Map<Element, Set<Element>> found = new LinkedHashMap<>();
    for (var i = piece.from(); i < piece.to(); i++) {
      var row = lines.get(i).block().closest("tr");
      var table = row == null ? null : row.closest("table");
      if (row != null && table != null && !row.equals(table.selectFirst("tr"))) {
        found.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(row);
      }
    }
    return found.entrySet()
        .stream()
        .filter(entry -> heads(entry.getKey()).size() >= FEWEST_HEADS)
        .map(entry -> new Rows(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /// The cells of the rows, field by field.
  static List<Cell> read(Rows rows) {
    var heads = heads(rows.table());
    return rows.rows().stream().flatMap(row -> read(row, heads).stream()).toList();
  }

  private static List<Cell> read(Element row, Map<Integer, Field> heads) {
    var cells = row.select("> td, > th");
    Map<Field, List<Element>> fields = new LinkedHashMap<>();
    heads.forEach((column, field) -> {
      if (column < cells.size() && cells.get(column).hasText()) {
        fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(cells.get(column));
      }
    });
    return fields.entrySet()
        .stream()
        .map(entry -> new Cell(
            entry.getKey(), joined(entry.getValue()), entry.getValue().getFirst()))
        .toList();
  }

  private static String joined(List<Element> cells) {
    return cells.stream().map(Element::text).collect(Collectors.joining(", "));
  }

  /// Columns whose head is a label.
  private static Map<Integer, Field> heads(Element table) {
    var fields = new LinkedHashMap<Integer, Field>();
    var head = table.selectFirst("tr");
    var cells = head == null ? List.<Element>of() : head.select("> th, > td");
    for (var i = 0; i < cells.size(); i++) {
      var column = i;
      field(cells.get(i).text()).ifPresent(field -> fields.put(column, field));
    }
    return fields;
  }

  private static Optional<Field> field(String head) {
    var words = Fingerprint.normalize(head);
    return Labels.WORDS.entrySet()
        .stream()
        .filter(entry -> entry.getValue()
            .stream()
            .map(Fingerprint::normalize)
            .anyMatch(words::equals))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
