package org.nearkin.crawl.run.match;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.Fingerprint;

/// Where a listing meets: the building. Rooms change too often to tell two places apart.
///
/// @param town where it is stated, or stands before a US postal code
/// @param streets house number and first word of the street, such as `410 palmetto`
/// @param venue words before the street
record MeetingPlace(Optional<String> town, Set<String> streets, Set<String> venue) {
  private static final Set<Field> PLACES = EnumSet.of(Field.PLACE, Field.VENUE, Field.STREET);
  private static final Pattern STREET = Pattern.compile(
      "(?<!\\b(?:room|rm|suite|ste|floor) )"
          + "\\b(\\d{1,5}[a-z]?) (?:(?:[nsew]|north|south|east|west) )?(\\p{L}{2,})");
  private static final Pattern TOWN = Pattern.compile(
      ",\\s*([\\p{L} .'’-]+?),?\\s+(?:[A-Z]{2}\\.?,?\\s+)?\\d{5}(?:-\\d{4})?\\b");
  private static final Pattern POSTAL_CODE = Pattern
      .compile("\\b[A-Z]{2}\\.?,? \\d{5}(?:-\\d{4})?\\b");
  /// Words that say nothing about which building it is.
  private static final Set<String> IDLE = Set.of("room", "rm", "suite", "ste", "floor", "conf",
      "conference", "meeting", "the", "at", "in", "of", "on", "by", "and", "online", "video",
      "zoom",
      "virtual", "phone", "tba", "call");
  /// Two of three words: "Rehabilitation Hospital" is "Saltmarsh Rehabilitation Hospital", while "Education Center" and
  /// "Senior Center" stay apart.
  private static final double SAME = 2 / 3.0;
  private static final double UNLIKE = 1 / 3.0;

  static MeetingPlace of(StatedListing listing) {
    var text = listing.statements()
        .stream()
        .filter(said -> PLACES.contains(said.field()))
        .map(Statement::text)
        .distinct()
        .collect(Collectors.joining(", "));
    var plain = Fingerprint.normalize(POSTAL_CODE.matcher(text).replaceAll(""));
    var streets = STREET.matcher(plain)
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .collect(Collectors.toSet());
    return new MeetingPlace(town(listing, text), streets, venue(plain));
  }

  private static Optional<String> town(StatedListing listing, String text) {
    return listing.findText(Field.CITY)
        .or(() -> TOWN.matcher(text).results().findFirst().map(match -> match.group(1)))
        .map(Fingerprint::normalize)
        .filter(words -> !words.isEmpty());
  }

  private static Set<String> venue(String plain) {
    var end = STREET.matcher(plain).results().findFirst().map(MatchResult::start);
    return Pattern.compile(" ")
        .splitAsStream(plain.substring(0, end.orElse(plain.length())))
        .filter(word -> word.length() > 1 && !IDLE.contains(word))
        .collect(Collectors.toSet());
  }

  /// Whether both name their town, and not the same one; "Charleston" may be "North Charleston".
  boolean isElsewhere(MeetingPlace other) {
    return town.isPresent() && other.town.isPresent()
        && !town.get().contains(other.town.get()) && !other.town.get().contains(town.get());
  }

  Agreement compare(MeetingPlace other) {
    if (!streets.isEmpty() && !other.streets.isEmpty()) {
      return streets.stream().anyMatch(other.streets::contains)
          ? Agreement.SAME
          : Agreement.DIFFERENT;
    }
    return venue.isEmpty() || other.venue.isEmpty() ? Agreement.UNKNOWN : compareVenues(other);
  }

  private Agreement compareVenues(MeetingPlace other) {
    var shared = new HashSet<>(venue);
    shared.retainAll(other.venue);
    var share = (double) shared.size() / Math.min(venue.size(), other.venue.size());
    return share >= SAME
        ? Agreement.SAME
        : share < UNLIKE ? Agreement.DIFFERENT : Agreement.UNKNOWN;
  }
}
