package org.nearkin.resolve.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearkin.claim.ListingKey;
import org.nearkin.resolve.pair.LabelledPair.Label;
import org.nearkin.resolve.pair.LabelledPair.Side;

/// Reads labelled pairs from a table, tab between columns, with a header line.
///
/// Columns, in any order: `pair`, `source_a`, `id_a`, `text_a`, `source_b`, `id_b`, `text_b`, `label` (`dup`,
/// `not_dup` or `unsure`), `why` and `labelled_by`; others are passed over.
public final class PairTable {
  private final Map<String, Integer> columns = new HashMap<>();

  private PairTable(String header) {
    for (var name : header.split("\t", -1)) {
      columns.put(name.strip(), columns.size());
    }
  }

  /// All pairs of a file.
  ///
  /// @throws IllegalArgumentException if a column or a value is missing or a label is none, naming the line
  public static List<LabelledPair> read(Path file) throws IOException {
    return parse(Files.readAllLines(file));
  }

  /// Like [#read], of lines.
  public static List<LabelledPair> parse(List<String> lines) {
    var table = new PairTable(lines.isEmpty() ? "" : lines.getFirst());
    var pairs = new ArrayList<LabelledPair>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        pairs.add(table.pair(lines.get(i).split("\t", -1), i + 1));
      }
    }
    return pairs;
  }

  private LabelledPair pair(String[] cells, int line) {
    return new LabelledPair(
        cell(cells, "pair", line),
        side(cells, "a", line),
        side(cells, "b", line),
        label(cell(cells, "label", line), line),
        cell(cells, "why", line),
        cell(cells, "labelled_by", line));
  }

  private Side side(String[] cells, String letter, int line) {
    return new Side(
        new ListingKey(cell(cells, "source_" + letter, line), cell(cells, "id_" + letter, line)),
        cell(cells, "text_" + letter, line));
  }

  private static Label label(String text, int line) {
    try {
      return Label.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + line + ": '" + text + "' is no label, write dup, not_dup or unsure", e);
    }
  }

  private String cell(String[] cells, String name, int line) {
    var at = columns.get(name);
    if (at == null) {
      throw new IllegalArgumentException("column '" + name + "' is missing");
    }
    if (at >= cells.length) {
      throw new IllegalArgumentException("line " + line + " ends before column '" + name + "'");
    }
    return cells[at].strip();
  }
}
