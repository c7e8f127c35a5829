package org.nearkin.crawl.feed.tribe;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.event.DatedMeeting;
import org.nearkin.crawl.feed.event.EventTitle;

/// One dated event of the calendar.
///
/// @param meeting empty when its date cannot be read
record TribeEvent(FeedRecord record, EventTitle title, Optional<DatedMeeting> meeting) {
  private static final Pattern ONLINE = Pattern
      .compile("(?:on-?line|virtual|zoom|webinars?|en l[ií]nea)(?: .*)?", Pattern.CASE_INSENSITIVE);

  static TribeEvent of(FeedRecord record) {
    return new TribeEvent(
        record, EventTitle.of(record.text("title").replace('\n', ' ')), meeting(record));
  }

  boolean isHappening() {
    return !title.cancelled();
  }

  /// What the dated events of one series have in common, on whichever page of the feed they stand.
  List<String> seriesKey() {
    return Stream.of(
        title.name(),
        venue().text("venue"),
        meeting.flatMap(DatedMeeting::start).map(Object::toString).orElse(""),
        organizers().stream().findFirst().map(each -> each.text("organizer")).orElse(""))
        .map(Fingerprint::normalize)
        .toList();
  }

  /// The place; without keys when there is none, which the plugin writes as an empty list.
  FeedRecord venue() {
    return record.below("venue");
  }

  List<FeedRecord> organizers() {
    var list = record.node().path("organizer");
    return list.isArray()
        ? Stream.iterate(0, index -> index < list.size(), index -> index + 1)
            .map(index -> new FeedRecord(list.path(index), record.at("organizer/" + index)))
            .toList()
        : List.of();
  }

  List<String> categories() {
    return Stream.of("categories", "tags")
        .flatMap(key -> record.node().path(key).valueStream())
        .map(each -> new FeedRecord(each, "").text("name"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  Optional<String> findOnlineCategory() {
    return categories().stream().filter(name -> ONLINE.matcher(name).matches()).findFirst();
  }

  /// The clock of the place: `start_date` has no zone of its own.
  private static Optional<DatedMeeting> meeting(FeedRecord record) {
    return findMoment(record, "start_date").map(start -> {
      var wholeDay = record.node().path("all_day").asString("").toLowerCase(Locale.ROOT);
      if (wholeDay.equals("true") || wholeDay.equals("1")) {
        return new DatedMeeting(start.toLocalDate(), Optional.empty(), Optional.empty());
      }
      var end = findMoment(record, "end_date")
          .filter(moment -> moment.isAfter(start) && moment.isBefore(start.plusDays(1)));
      return new DatedMeeting(start.toLocalDate(), Optional.of(start.toLocalTime()),
          end.map(LocalDateTime::toLocalTime));
    });
  }

  private static Optional<LocalDateTime> findMoment(FeedRecord record, String key) {
    try {
      return record.find(key).map(text -> LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException problem) {
      return Optional.empty();
    }
  }
}
