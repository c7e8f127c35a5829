package org.nearkin.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Reads the gazetteer's tables (`.tsv`, `.tsv.gz`): UTF-8, tab separated, no quoting.
///
/// One [Row] object is reused for all lines, because the tables have 120,000 of them.
final class TableReader {
  private TableReader() {}

  /// Reads a bundled table, skipping its header line.
  ///
  /// @throws IllegalStateException if the file is missing or broken, naming file and line
  static void readBundled(String file, int columns, Consumer<Row> consumer) {
    var stream = TableReader.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("The gazetteer file " + file + " is missing from the jar.");
    }
    try (stream) {
      read(stream, new Row(file, columns, 1), consumer);
    } catch (IOException e) {
      throw new UncheckedIOException("The gazetteer file " + file + " cannot be read.", e);
    }
  }

  static void read(InputStream stream, Row row, Consumer<Row> consumer) throws IOException {
    var plain = row.file.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    var text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    var start = 0;
    while (start < text.length()) {
      var end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      if (row.load(text, start, end)) {
        consumer.accept(row);
      }
      start = end + 1;
    }
  }

  /// The current line, by column.
  static final class Row {
    private final String file;
    private final String[] cells;
    private final int headerLines;
    private int line;

    Row(String file, int columns, int headerLines) {
      this.file = file;
      this.cells = new String[columns];
      this.headerLines = headerLines;
    }

    private boolean load(String text, int start, int end) {
      line++;
      if (line <= headerLines) {
        return false;
      }
      var from = start;
      for (var column = 0; column < cells.length; column++) {
        var tab = text.indexOf('\t', from);
        var last = column == cells.length - 1;
        if (last != (tab < 0 || tab >= end)) {
          throw broken("expected " + cells.length + " columns");
        }
        cells[column] = text.substring(from, last ? end : tab);
        from = tab + 1;
      }
      return true;
    }

    String text(int column) {
      return cells[column];
    }

    /// A cell that lists several values, separated by `|`.
    List<String> list(int column) {
      return cells[column].isEmpty() ? List.of() : List.of(cells[column].split("\\|", -1));
    }

    int number(int column) {
      try {
        return Integer.parseInt(cells[column]);
      } catch (NumberFormatException e) {
        throw broken("'" + cells[column] + "' is not a whole number");
      }
    }

    /// Degrees in ten-thousandths, or [Coordinates#ABSENT] for an empty cell.
    int degrees(int column) {
      var cell = cells[column];
      if (cell.isEmpty()) {
        return Coordinates.ABSENT;
      }
      try {
        return Math.toIntExact(Math.round(Double.parseDouble(cell) * Coordinates.UNITS_PER_DEGREE));
      } catch (NumberFormatException | ArithmeticException e) {
        throw broken("'" + cell + "' is not a number of degrees");
      }
    }

    IllegalStateException broken(String problem) {
      return new IllegalStateException(
          "Gazetteer file " + file + ", line " + line + ": " + problem + ".");
    }
  }
}
