package org.nearkin.crawl.feed.bmlt;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.WeeklyNotes;
import org.nearkin.crawl.feed.WeeklyTime;

/// When a meeting takes place: weekly by its day, for its duration, unless its comments say otherwise.
final class BmltTimes {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)(?::\\d\\d)?");
  private static final int DAYS = 7;

  private BmltTimes() {}

  /// States the times, or says why not.
  static Optional<String> state(FeedRecord record, ListingDraft draft, boolean fromZero) {
    record.copy("time_zone", Field.ZONE, draft);
    try {
      var start = clock(record, "start_time").map(time -> LocalTime.MIDNIGHT.plus(time));
      var weekly = new WeeklyTime(List.of(day(record, fromZero)), start, end(record, start));
      WeeklyNotes.state(draft, weekly, record.text("comments"),
          new WeeklyNotes.Pointers(record.at("weekday_tinyint"), record.at("comments")));
      return Optional.empty();
    } catch (DateTimeException problem) {
      return Optional.of("the record's day or time cannot be read: " + problem.getMessage());
    }
  }

  private static DayOfWeek day(FeedRecord record, boolean fromZero) {
    var written = record.text("weekday_tinyint");
    if (!written.matches("[0-7]")) {
      throw new DateTimeException("weekday \"" + written + "\"");
    }
    var number = Integer.parseInt(written) - (fromZero ? 0 : 1);
    return DayOfWeek.of(number == 0 ? DAYS : number);
  }

  /// A duration of nothing or of a whole day is the server's word for "not known".
  private static Optional<LocalTime> end(FeedRecord record, Optional<LocalTime> start) {
    return clock(record, "duration_time")
        .filter(length -> length.isPositive() && length.toDays() == 0)
        .flatMap(length -> start.map(time -> time.plus(length)));
  }

  private static Optional<Duration> clock(FeedRecord record, String key) {
    return record.find(key).map(text -> {
      var written = CLOCK.matcher(text);
      if (!written.matches()) {
        throw new DateTimeException(key + " \"" + text + "\"");
      }
      return Duration.ofHours(Integer.parseInt(written.group(1)))
          .plusMinutes(Integer.parseInt(written.group(2)));
    });
  }
}
