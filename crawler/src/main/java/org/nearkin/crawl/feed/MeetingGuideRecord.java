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
record MeetingGuideRecord(FeedRecord json) {
  private static final int DAYS = 7;

  /// States a key's text as it stands.
  void copy(String key, Field field, ListingDraft draft) {
    json.copy(key, field, draft);
  }

  /// Text of a key; empty when absent, blank or not a simple value.
  Optional<String> find(String key) {
    return json.find(key);
  }

  String text(String key) {
    return json.text(key);
  }

  JsonNode node() {
    return json.node();
  }

  String pointer() {
    return json.pointer();
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
    var box = node().path("coordinates").asString("").split(",", -1).length == 4;
    return box
        || List.of("yes", "true", "1").contains(text("approximate").toLowerCase(Locale.ROOT));
  }

  boolean isByPhone() {
    return find("conference_phone").isPresent() && find("conference_url").isEmpty();
  }

  private Stream<String> values(String key) {
    var value = node().path(key);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString)
        : find(key).stream().flatMap(text -> Stream.of(text.split(",", -1)));
  }

  private static DayOfWeek day(String text) {
    var number = text.strip().matches("[0-6]") ? Integer.parseInt(text.strip()) : -1;
    return DayOfWeek.of(number == 0 ? DAYS : number);
  }
}
