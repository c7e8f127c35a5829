package org.nearkin.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.claim.Evidence.Method;
import org.nearkin.claim.Field;
import org.nearkin.group.Claimed;
import org.nearkin.schedule.MeetingTime;
import org.nearkin.schedule.Schedule;
import org.nearkin.vocabulary.ConditionVocabulary;

/// Whether two listings are one group.
///
/// Joins only what agrees on place (or online room), time and subject; when in doubt they stay apart,
/// because two listings of one group harm less than one listing of two groups.
final class Matcher {
  private final ConditionVocabulary vocabulary;

  Matcher(ConditionVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Relationship compare(NormalListing one, NormalListing other) {
    if (!meetTogether(one, other) || isVetoed(one, other)) {
      return Relationship.DIFFERENT;
    }
    if (one.key().source().equals(other.key().source())) {
      return isFeedGroup(one, other) ? Relationship.OTHER_MEETING : Relationship.DIFFERENT;
    }
    return sameSlot(one, other) && sameSubject(one, other)
        ? Relationship.SAME_MEETING
        : Relationship.DIFFERENT;
  }

  private static boolean meetTogether(NormalListing one, NormalListing other) {
    return equal(PlaceKey.of(one), PlaceKey.of(other)) || equal(link(one), link(other));
  }

  private static Optional<String> link(NormalListing listing) {
    return listing.meeting().link().map(claimed -> claimed.value().toString());
  }

  private static <T> boolean equal(Optional<T> one, Optional<T> other) {
    return one.isPresent() && one.equals(other);
  }

  /// Groups for other people, or in another language, are never one.
  private static boolean isVetoed(NormalListing one, NormalListing other) {
    return disagree(one.subject().audiences(), other.subject().audiences())
        || disagree(one.subject().relations(), other.subject().relations())
        || disagree(languages(one), languages(other));
  }

  private static <T> boolean disagree(Set<T> one, Set<T> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  private static Set<String> languages(NormalListing listing) {
    var codes = new HashSet<String>();
    listing.details().languages().forEach(claimed -> codes.add(claimed.value()));
    return codes.isEmpty() ? Set.of(listing.source().language()) : codes;
  }

  /// Feeds publish one record per meeting; records of one name at one place are one group.
  private static boolean isFeedGroup(NormalListing one, NormalListing other) {
    return isFeed(one) && isFeed(other)
        && PlaceKey.fold(one.name().value()).equals(PlaceKey.fold(other.name().value()));
  }

  private static boolean isFeed(NormalListing listing) {
    return listing.version()
        .said()
        .find(Field.NAME)
        .filter(statement -> statement.evidence().method() == Method.FEED)
        .isPresent();
  }

  private static boolean sameSlot(NormalListing one, NormalListing other) {
    var mine = slots(one);
    return !mine.isEmpty() && mine.equals(slots(other));
  }

  /// Rule and start; the end is often left out or rounded.
  private static Set<String> slots(NormalListing listing) {
    var slots = new HashSet<String>();
    listing.meeting()
        .schedule()
        .map(Claimed::value)
        .filter(Schedule::isPublishable)
        .map(Schedule::times)
        .orElse(List.of())
        .forEach(time -> slots.add(slot(time)));
    return slots;
  }

  private static String slot(MeetingTime time) {
    var recurrence = time.recurrence();
    var days = recurrence.rule()
        .map(rule -> rule.replaceAll(";?(?:UNTIL|COUNT|DTSTART)=[^;]*", ""))
        .orElseGet(() -> recurrence.dates().toString());
    return days + "@" + time.start().map(Object::toString).orElse("?");
  }

  private boolean sameSubject(NormalListing one, NormalListing other) {
    var mine = one.subject().conditionIds();
    var theirs = other.subject().conditionIds();
    return mine.stream().anyMatch(id -> theirs.stream().anyMatch(their -> related(id, their)));
  }

  /// The same condition, or one a kind of the other, or both kinds of the same.
  private boolean related(String one, String other) {
    var mine = vocabulary.ancestors(one);
    var theirs = vocabulary.ancestors(other);
    return one.equals(other) || mine.contains(other) || theirs.contains(one)
        || mine.stream().anyMatch(theirs::contains);
  }
}
