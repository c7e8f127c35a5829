package org.nearkin.crawl.feed.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.schedule.MeetingTime;

/// Joins what several pages of one calendar say about one series: each page holds some of its dates.
public final class SeriesPages {
  private SeriesPages() {}

  /// The listing of the earlier page with the dates of both, and with what only the later one states; empty unless both
  /// state nothing but dates.
  ///
  /// @param later has the same key
  public static Optional<StatedListing> join(StatedListing earlier, StatedListing later) {
    var first = dates(earlier);
    var further = dates(later);
    if (first.isEmpty() || further.isEmpty()) {
      return Optional.empty();
    }
    var times = Stream.concat(first.get().stream(), further.get().stream())
        .flatMap(SeriesPages::meetings)
        .toList();
    var evidence = earlier.find(Field.RECURRENCE).orElseThrow().evidence();
    var told = earlier.statements().stream().map(Statement::field).collect(Collectors.toSet());
    var statements = Stream.of(
        earlier.statements().stream().filter(said -> said.field() != Field.RECURRENCE),
        later.statements().stream().filter(said -> !told.contains(said.field())),
        DatedMeeting.notations(times)
            .stream()
            .map(text -> new Statement(Field.RECURRENCE, text, evidence)))
        .flatMap(Function.identity())
        .toList();
    return Optional.of(
        new StatedListing(earlier.key(), earlier.page(), earlier.language(), statements));
  }

  /// The times of a listing that states dates and no rule.
  private static Optional<List<MeetingTime>> dates(StatedListing listing) {
    var texts = listing.all(Field.RECURRENCE).map(Statement::text).toList();
    var times = texts.stream().flatMap(text -> RecurrenceNotation.parse(text).stream()).toList();
    var onlyDates = !times.isEmpty() && times.size() == texts.size()
        && times.stream().allMatch(time -> time.recurrence().rule().isEmpty());
    return onlyDates ? Optional.of(times) : Optional.empty();
  }

  private static Stream<DatedMeeting> meetings(MeetingTime time) {
    return time.recurrence().dates().stream().map(date -> meeting(date, time));
  }

  private static DatedMeeting meeting(LocalDate date, MeetingTime time) {
    return new DatedMeeting(date, time.start(), time.end());
  }
}
