package org.nearkin.web.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.group.Format;
import org.nearkin.group.Meeting;
import org.nearkin.group.SupportGroup;
import org.nearkin.group.Venue;
import org.nearkin.place.PostalAddress;
import org.nearkin.schedule.Occurrence;
import org.nearkin.schedule.Schedule;
import org.nearkin.web.page.Words;

/// Puts single facts about groups into words.
final class GroupWords {
  private final Words words;
  private final Knowledge knowledge;

  GroupWords(Words words, Knowledge knowledge) {
    this.words = words;
    this.knowledge = knowledge;
  }

  Optional<String> conditions(SupportGroup group) {
    var names = knowledge.conditions().list(group.subject().conditionIds(), words.locale());
    return names.isEmpty() ? Optional.empty() : Optional.of(words.and(names));
  }

  /// Whom the group is for, such as "caregivers and family members; veterans".
  Optional<String> people(SupportGroup group) {
    var subject = group.subject();
    var parts = Stream.of(subject.relations(), subject.audiences())
        .map(constants -> words.and(terms(constants).toList()))
        .filter(part -> !part.isEmpty())
        .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  /// Formats in their usual order.
  List<String> formats(SupportGroup group) {
    return Arrays.stream(Format.values())
        .filter(group.formats()::contains)
        .map(words::term)
        .toList();
  }

  List<String> ways(Meeting meeting) {
    return terms(meeting.ways()).toList();
  }

  private Stream<String> terms(Set<? extends Enum<?>> constants) {
    return constants.stream()
        .sorted(java.util.Comparator.comparingInt(Enum::ordinal))
        .map(words::term);
  }

  Optional<String> notice(SupportGroup group) {
    return switch (group.state()) {
      case FRESH, AGING -> Optional.empty();
      case DOUBTFUL, PAUSED, HIDDEN, GONE -> Optional.of(
          words.of("notice." + Words.code(group.state())));
    };
  }

  /// "Seen on the source page 3 days ago".
  String seen(Instant lastSeen) {
    var days = (int) Math.max(0, Duration.between(lastSeen, knowledge.clock().instant()).toDays());
    return days == 0 ? words.of("seen.today") : words.count("seen.days", days);
  }

  Optional<String> reading(Schedule schedule) {
    return schedule.isPublishable()
        ? knowledge.timetable().describe().apply(schedule, words.locale())
        : Optional.empty();
  }

  /// The next dates; none when the reading is unsure or the zone unknown.
  List<String> dates(Meeting meeting, int count) {
    return meeting.schedule()
        .filter(schedule -> schedule.value().isPublishable())
        .flatMap(schedule -> meeting.zone()
            .map(zone -> knowledge.timetable()
                .next()
                .list(schedule.value(), zone, knowledge.clock().instant(), count)))
        .orElse(List.of())
        .stream()
        .map(this::date)
        .toList();
  }

  private String date(Occurrence occurrence) {
    return occurrence.start()
        .map(start -> words.date("date-time", start))
        .orElseGet(() -> words.date("date", occurrence.date()));
  }

  /// Lines of the address; for a withheld one only the town, and how to learn the rest.
  List<String> where(Venue venue) {
    var address = venue.address();
    var town = town(address);
    if (venue.withheld()) {
      return List.of(town.map(name -> words.of("where.withheld.in", name))
          .orElseGet(() -> words.of("where.withheld")));
    }
    var townAndCode = Stream.of(town, address.postalCode())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
    return Stream.of(venue.name(), address.street(), Optional.of(townAndCode))
        .flatMap(Optional::stream)
        .filter(line -> !line.isBlank())
        .toList();
  }

  /// "Worcester, MA".
  private static Optional<String> town(PostalAddress address) {
    var parts = Stream.of(address.city(), address.region()).flatMap(Optional::stream).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }
}
