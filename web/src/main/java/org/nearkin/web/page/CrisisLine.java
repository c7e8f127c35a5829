package org.nearkin.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A number to call in a crisis, read on its source's page on a date (`crisis-lines.tsv`).
///
/// @param text number for text messages
/// @param emergency number when a life is in danger now
public record CrisisLine(
    Language language,
    String number,
    String text,
    String emergency,
    URI source,
    LocalDate checked) {
  private static final List<CrisisLine> ALL = read();

  /// The lines that answer in a language.
  public static List<CrisisLine> in(Language language) {
    return ALL.stream().filter(line -> line.language == language).toList();
  }

  public String call() {
    return "tel:" + number;
  }

  public String callEmergency() {
    return "tel:" + emergency;
  }

  public String message() {
    return "sms:" + text;
  }

  private static List<CrisisLine> read() {
    var name = "/org/nearkin/web/crisis-lines.tsv";
    try (var stream = Objects.requireNonNull(CrisisLine.class.getResourceAsStream(name), name)) {
      return Arrays
          .stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .filter(row -> !row.startsWith("#"))
          .skip(1)
          .map(CrisisLine::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static CrisisLine row(String row) {
    var cells = row.split("\t", -1);
    return new CrisisLine(Language.find(cells[0]).orElseThrow(), cells[2], cells[3],
        cells[4], URI.create(cells[5]), LocalDate.parse(cells[6]));
  }
}
