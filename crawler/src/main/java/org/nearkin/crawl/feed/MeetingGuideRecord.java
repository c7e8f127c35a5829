package org.nearkin.crawl.feed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import tools.jackson.databind.JsonNode;

/// One meeting of a Meeting Guide feed, whose producers take its types lightly: numbers as text, text as lists.
///
/// @param pointer JSON pointer of the record inside the feed
record MeetingGuideRecord(JsonNode node, String pointer) {
  private static final double FEED = 0.97;
  private static final int DAYS = 7;

  /// States a key's text as it stands.
  void copy(String key, Field field, ListingDraft draft) {
    draft.state(field, text(key), pointer + "/" + key, FEED);
  }

  /// Text of a key, with entities decoded; empty when absent, blank or not a simple value.
  Optional<String> find(String key) {
    var value = node.path(key);
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(Prose.fromHtml(value.asString())).filter(text -> !text.isBlank());
  }

  String text(String key) {
    return find(key).orElse("");
  }

  /// Days of the week; the format counts from Sunday = 0.
  ///
  /// @throws DateTimeException if a day is none
  List<DayOfWeek> days() {
    return values("day").map(MeetingGuideRecord::day).distinct().sorted().toList();
  }

  /// @throws DateTimeException if the time is none
  Optional<LocalTime> findTime(String key) {
    return find(key).map(text -> LocalTime.parse(text.length() == 4 ? "0" + text : text));
  }

  List<String> types() {
    return values("types").map(code -> code.replaceAll("[\\[\\]\\s]", "").toUpperCase(Locale.ROOT))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  boolean isApproximate() {
    var box = node.path("coordinates").asString("").split(",", -1).length == 4;
    return box
        || List.of("yes", "true", "1").contains(text("approximate").toLowerCase(Locale.ROOT));
  }

  boolean isByPhone() {
    return find("conference_phone").isPresent() && find("conference_url").isEmpty();
  }

  private Stream<String> values(String key) {
    var value = node.path(key);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString)
        : find(key).stream().flatMap(text -> Stream.of(text.split(",", -1)));
  }

  private static DayOfWeek day(String text) {
    var number = text.strip().matches("[0-6]") ? Integer.parseInt(text.strip()) : -1;
    return DayOfWeek.of(number == 0 ? DAYS : number);
  }
}
