package org.nearkin.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Claims;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Presence;
import org.nearkin.claim.StatedListing;
import org.nearkin.group.Claimed;
import org.nearkin.group.Meeting;
import org.nearkin.group.SupportGroup;
import org.nearkin.group.Venue;
import org.nearkin.place.Gazetteer;
import org.nearkin.place.PostalAddress;
import org.nearkin.resolve.Knowledge;
import org.nearkin.resolve.Resolver;
import org.nearkin.schedule.Occurrences;
import org.nearkin.schedule.Schedule;
import org.nearkin.schedule.ScheduleDescriber;
import org.nearkin.source.SourceDefinition;
import org.nearkin.vocabulary.Condition;
import org.nearkin.vocabulary.ConditionVocabulary;

/// What the directory would understand of a listing, in short lines.
final class TryUnderstanding {
  private static final Locale LOCALE = Locale.US;

  private final SourceDefinition source;
  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();
  private final Resolver resolver;
  private final Instant now;

  TryUnderstanding(SourceDefinition source, Instant now) {
    this.source = source;
    this.now = now;
    this.resolver = new Resolver(List.of(source), Knowledge.bundled(Gazetteer.bundled()),
        new SplittableRandom(0));
  }

  /// Lines by their labels, in the order in which they are shown; empty if the listing would not be published.
  Map<String, List<String>> describe(StatedListing listing) {
    var version = new ListingVersion(new ListingKey(source.id(), listing.key()), "", listing, now,
        now, Presence.SEEN);
    return resolver.resolve(new Claims(List.of(version), List.of()), Map.of(), now)
        .groups()
        .stream()
        .findFirst()
        .map(this::describe)
        .orElse(Map.of());
  }

  private Map<String, List<String>> describe(SupportGroup group) {
    var lines = new LinkedHashMap<String, List<String>>();
    lines.put("about", about(group));
    lines.put("format", group.formats().stream().map(TryUnderstanding::words).sorted().toList());
    lines.put("meets", group.meetings().stream().map(this::meets).distinct().toList());
    lines.put("where", group.meetings()
        .stream()
        .flatMap(meeting -> meeting.venue().stream())
        .map(venue -> where(venue.value()))
        .filter(line -> !line.isBlank())
        .distinct()
        .toList());
    lines.values().removeIf(List::isEmpty);
    return lines;
  }

  private List<String> about(SupportGroup group) {
    var conditions = group.subject()
        .conditionIds()
        .stream()
        .flatMap(id -> vocabulary.find(id).stream())
        .map((Condition condition) -> condition.label(LOCALE))
        .toList();
    var people = Stream.concat(group.subject().relations().stream(),
        group.subject().audiences().stream()).map(TryUnderstanding::words).sorted().toList();
    var parts = new ArrayList<String>();
    parts.add(conditions.isEmpty()
        ? "no condition of the vocabulary"
        : String.join(", ", conditions));
    parts.addAll(people);
    return List.of(String.join("; ", parts));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String meets(Meeting meeting) {
    return meeting.schedule()
        .map(Claimed::value)
        .map(schedule -> meets(schedule, meeting))
        .orElse("no time is stated");
  }

  private String meets(Schedule schedule, Meeting meeting) {
    var read = schedule.isPublishable()
        ? ScheduleDescriber.of(LOCALE).describe(schedule)
        : Optional.<String>empty();
    return read.map(words -> words + meeting.zone().map(zone -> " (" + zone + ")").orElse("")
        + next(schedule, meeting)).orElse("not understood, shown as written");
  }

  private String next(Schedule schedule, Meeting meeting) {
    return meeting.zone()
        .flatMap(zone -> Occurrences.next(schedule, zone, now, 1).stream().findFirst())
        .map(next -> ", next " + next.date())
        .orElse(", no date: " + (meeting.zone().isPresent() ? "all are over" : "no time zone"));
  }

  private static String where(Venue venue) {
    var address = venue.address();
    var line = Stream.of(venue.name(), address.street(), town(address), address.country())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
    return line + venue.tag()
        .map(tag -> " [" + words(tag.precision()) + "]")
        .orElse(line.isEmpty() ? "" : " [not on the map]");
  }

  private static Optional<String> town(PostalAddress address) {
    var line = Stream.of(address.city(), address.region(), address.postalCode())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }
}
