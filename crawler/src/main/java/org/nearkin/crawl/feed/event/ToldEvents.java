package org.nearkin.crawl.feed.event;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.Fingerprint;

/// Tells whether a notation that is trusted more has told of an event before: one of the same name whose date and hour
/// are the same as far as both state them.
final class ToldEvents {
  private static final String OPEN = "not stated";
  private static final String ANY = "any";
  /// What the notations of each rank have told, in several ways to look it up.
  private final Map<Integer, Set<List<String>>> told = new HashMap<>();

  /// Notes the event.
  boolean isNew(JsonLdEvent event) {
    var name = Fingerprint.normalize(event.name());
    var date = event.start().map(EventMoment::date).map(Object::toString);
    var hour = event.start().flatMap(EventMoment::time).map(LocalTime::toString);
    told.computeIfAbsent(event.located().rank(), rank -> new HashSet<>())
        .addAll(List.of(
            List.of(name, date.orElse(OPEN), hour.orElse(OPEN)),
            List.of(name, date.orElse(OPEN), ANY),
            List.of(name, ANY, ANY)));
    return told.entrySet()
        .stream()
        .filter(rank -> rank.getKey() < event.located().rank())
        .noneMatch(rank -> ways(name, date, hour).anyMatch(rank.getValue()::contains));
  }

  private static Stream<List<String>> ways(
      String name, Optional<String> date, Optional<String> hour) {
    if (date.isEmpty()) {
      return Stream.of(List.of(name, ANY, ANY));
    }
    return Stream.of(
        List.of(name, date.get(), hour.orElse(ANY)),
        List.of(name, date.get(), OPEN),
        List.of(name, OPEN, OPEN));
  }
}
