package org.nearkin.crawl.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A listing as a person read it: one line of `expected.jsonl` or `gold.jsonl`.
///
/// @param file the page, relative to the gold file
/// @param name empty for a page without listings
/// @param recurrences in the notation of `RecurrenceNotation`
/// @param fields the other keys, each with its values, but for those taken from elsewhere on the page
record ExpectedListing(
    String file,
    String name,
    Optional<String> schedule,
    List<String> recurrences,
    boolean supportGroup,
    JsonNode fields) {

  static List<ExpectedListing> load(Path gold) throws IOException {
    try (var lines = Files.lines(gold)) {
      return lines.filter(line -> !line.isBlank()).map(ExpectedListing::parse).toList();
    }
  }

  boolean isNegative() {
    return name.isEmpty();
  }

  /// Stated values of a key; none when a reader had to infer them.
  List<String> values(String key) {
    if (texts(fields.path("inherited")).anyMatch(key::equals)) {
      return List.of();
    }
    return texts(fields.path(key)).toList();
  }

  private static ExpectedListing parse(String line) {
    var node = JsonMapper.shared().readTree(line);
    return new ExpectedListing(
        node.path("file").asString(""),
        node.path("name").asString(""),
        node.path("schedule").asStringOpt(),
        node.path("recurrence").valueStream().map(ExpectedListing::notation).toList(),
        !node.path("support_group").asString("").equals("no"),
        node);
  }

  private static String notation(JsonNode recurrence) {
    var start = recurrence.path("start").asString("");
    var rule = recurrence.path("rrule").asString("");
    return start.isEmpty()
        ? rule
        : Stream.of(rule, start + "-" + recurrence.path("end").asString(""))
            .collect(Collectors.joining(";"));
  }

  private static Stream<String> texts(JsonNode value) {
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .map(each -> each.asString(""))
        .filter(text -> !text.isEmpty());
  }
}
