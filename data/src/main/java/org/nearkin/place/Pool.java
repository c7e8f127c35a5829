package org.nearkin.place;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Lets the rows of a table share equal values while it is loaded; thrown away afterwards.
final class Pool {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, Optional<ZoneId>> zones = new HashMap<>();

  String text(String text) {
    var first = texts.putIfAbsent(text, text);
    return first == null ? text : first;
  }

  String fold(String name) {
    return folded.computeIfAbsent(name, PlaceName::fold);
  }

  Optional<ZoneId> zone(TableReader.Row row, int column) {
    return zones.computeIfAbsent(row.text(column), id -> {
      try {
        return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
      } catch (DateTimeException e) {
        throw row.broken("'" + id + "' is not a time zone");
      }
    });
  }

  void addRow(Map<String, int[]> index, String key, int row) {
    index.merge(key, new int[]{row}, (rows, added) -> {
      var longer = Arrays.copyOf(rows, rows.length + 1);
      longer[rows.length] = row;
      return longer;
    });
  }
}
