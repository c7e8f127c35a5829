package org.nearkin.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tab-separated vocabulary file with a header line; a cell may hold a list separated by `|`.
record VocabularyTable(String file, String content, List<Row> rows) {
  VocabularyTable {
    rows = List.copyOf(rows);
  }

  /// Reads a file that ships next to this class.
  static VocabularyTable bundled(String file) {
    try (InputStream in = VocabularyTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The vocabulary file " + file + " is missing from the program.");
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws VocabularyException if a line has more or fewer cells than the header
  static VocabularyTable parse(String file, String content) {
    List<String> lines = content.lines().toList();
    List<String> header = cells(lines.getFirst());
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(row(file, i + 1, header, cells(lines.get(i))));
    }
    return new VocabularyTable(file, content, rows);
  }

  private static Row row(String file, int line, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new VocabularyException(file, line,
          header.get(Math.min(cells.size(), header.size()) - 1),
          "%d cells where the header has %d".formatted(cells.size(), header.size()));
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byColumn.put(header.get(i), cells.get(i).strip());
    }
    return new Row(file, line, byColumn);
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  /// One line; columns are asked for by the name in the header.
  record Row(String file, int line, Map<String, String> cells) {
    Row {
      cells = Map.copyOf(cells);
    }

    /// @throws VocabularyException if the cell is blank or the column unknown
    String text(String column) {
      return findText(column).orElseThrow(() -> broken(column, "must not be blank"));
    }

    Optional<String> findText(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw broken(column, "no such column");
      }
      return Optional.of(cell).filter(text -> !text.isBlank());
    }

    List<String> list(String column) {
      return findText(column).map(cell -> List.of(cell.split("\\|"))).orElse(List.of());
    }

    VocabularyException broken(String column, String problem) {
      return new VocabularyException(file, line, column, problem);
    }
  }
}
