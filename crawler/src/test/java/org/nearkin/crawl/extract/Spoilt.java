package org.nearkin.crawl.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Documents that something spoilt on their way: cut off, holed, doubled, mixed with another, full of odd characters.
final class Spoilt {
  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html", "json", "application/json", "ics", "text/calendar", "csv", "text/csv");
  private static final List<Path> FOLDERS = List.of(
      Path.of("..", "data", "sample-sites"), Path.of("..", "data", "sample-pages", "pages"),
      Path.of("src", "test", "resources"));
  private static final List<String> ODD = List.of(
      "\u0000", "\uD800", "\uDC00\uD83D", "\u202E", "\uFEFF", "\"", "\"\"", "'", "<", ">", "</div>",
      "<!--",
      "<script>", "{", "}", "[", "]", ":", ",", ";", "\\", "\\u", "\r\n ", "\n\n", "-1", "1e400",
      "99999999999999999999", "null", "99:99", "BEGIN:VEVENT\n", "END:VEVENT\n",
      "RRULE:FREQ=SECONDLY;COUNT=0\n",
      "DTSTART:00000000T999999\n", "BYDAY=99XX", "every 99th Monday at 99:99", "$1", "%s", "(((((",
      "tel:",
      "mailto:%zz", "http://[", "itemref=\"a a\"", "itemprop=\"", "@graph", "@id");
  private static final int LONGEST_SEED = 60_000;

  /// A document as it was before.
  record Seed(String name, String mediaType, String text) {}

  private Spoilt() {}

  /// Our own sample pages and feeds of every kind.
  static List<Seed> seeds() {
    return FOLDERS.stream()
        .flatMap(folder -> walk(folder).stream())
        .filter(file -> TYPES.containsKey(ending(file)))
        .sorted()
        .map(Spoilt::seed)
        .filter(seed -> seed.text().length() < LONGEST_SEED && !seed.text().isEmpty())
        .toList();
  }

  private static List<Path> walk(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths.toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String ending(Path file) {
    return file.toString().replaceFirst(".*\\.", "");
  }

  private static Seed seed(Path file) {
    try {
      return new Seed(file.getFileName().toString(),
          TYPES.getOrDefault(ending(file), "text/plain"),
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// The text after one to six accidents.
  static String text(String text, String other, RandomGenerator random) {
    var spoilt = new StringBuilder(text);
    var accidents = random.nextInt(1, 7);
    for (var accident = 0; accident < accidents; accident++) {
      spoil(spoilt, other, random);
    }
    return spoilt.toString();
  }

  private static void spoil(StringBuilder text, String other, RandomGenerator random) {
    var from = random.nextInt(text.length() + 1);
    var to = Math.min(text.length(), from + random.nextInt(200));
    switch (random.nextInt(8)) {
      case 0 -> text.setLength(from);
      case 1 -> text.delete(from, to);
      case 2 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(1, 20)));
      case 3 -> {
        var start = random.nextInt(other.length());
        text.insert(from, other, start, Math.min(other.length(), start + 300));
      }
      default -> text.replace(from, Math.min(text.length(), from + random.nextInt(12)),
          ODD.get(random.nextInt(ODD.size())));
    }
  }
}
