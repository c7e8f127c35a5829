package org.nearkin.crawl.run.match;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.Fingerprint;

/// Changes listings as their owners do, at random.
final class Rewriting {
  private static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday",
      "friday", "saturday", "sunday");
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern DAY = Pattern.compile(
      "(?i:" + String.join("|", DAYS) + ")|(?<![A-Z])(?:" + String.join("|", CODES)
          + ")(?![A-Za-z])");
  private static final Pattern HOUR = Pattern.compile(
      "\\b([1-9]|10)(?=(?::[0-5]\\d)?\\s?[ap]\\.?m)");
  private static final Set<Field> PLACES = EnumSet.of(Field.PLACE, Field.VENUE, Field.STREET,
      Field.CITY, Field.POSTAL_CODE);
  private final RandomGenerator random;
  private final List<StatedListing> others;

  /// @param others from whom new words are taken
  Rewriting(RandomGenerator random, List<StatedListing> others) {
    this.random = random;
    this.others = others;
  }

  /// One change, seldom two, and another key.
  StatedListing rewrite(StatedListing listing) {
    var changed = change(listing);
    return rekey(random.nextInt(4) == 0 ? change(changed) : changed);
  }

  private StatedListing change(StatedListing listing) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> reword(listing, Set.of(Field.NAME), this::rename);
      case 2 -> reword(listing, Set.of(Field.SCHEDULE, Field.RECURRENCE), this::anotherDay);
      case 3 -> reword(listing, Set.of(Field.SCHEDULE), this::anotherHour);
      case 4, 5 -> reword(listing, Set.of(Field.PLACE, Field.VENUE), this::anotherRoom);
      case 6 -> take(listing, PLACES);
      case 7 -> take(listing, Set.of(Field.PHONE, Field.CONTACT, Field.EMAIL));
      default -> listing;
    };
  }

  private static StatedListing reword(StatedListing listing, Set<Field> fields,
      UnaryOperator<String> change) {
    return with(listing, listing.statements()
        .stream()
        .map(said -> fields.contains(said.field())
            ? new Statement(said.field(), change.apply(said.text()), said.evidence())
            : said)
        .toList());
  }

  private static StatedListing with(StatedListing listing, List<Statement> statements) {
    return new StatedListing(listing.key(), listing.page(), listing.language(), statements);
  }

  private String rename(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> name + " and Friends";
      case 1 -> name + " Support Group";
      case 2 -> "The " + name;
      case 3 -> name + " (new)";
      default -> others.get(random.nextInt(others.size())).findText(Field.NAME).orElse(name);
    };
  }

  private String anotherDay(String text) {
    var shift = 1 + random.nextInt(6);
    var found = DAY.matcher(text);
    return found.replaceAll(match -> {
      var names = match.group().length() == 2 ? CODES : DAYS;
      var old = names.equals(CODES) ? match.group() : match.group().toLowerCase(Locale.ROOT);
      return names.get((names.indexOf(old) + shift) % names.size());
    });
  }

  private String anotherHour(String text) {
    return HOUR.matcher(text)
        .replaceAll(match -> Integer.toString(1 + Integer.parseInt(match.group())));
  }

  private String anotherRoom(String text) {
    var room = "Room " + (2 + random.nextInt(300));
    return random.nextBoolean() ? room + ", " + text : text + ", " + room;
  }

  /// Says what another listing says about some fields.
  private StatedListing take(StatedListing listing, Set<Field> fields) {
    var other = others.get(random.nextInt(others.size()));
    return with(listing, Stream.concat(
        listing.statements().stream().filter(said -> !fields.contains(said.field())),
        other.statements().stream().filter(said -> fields.contains(said.field()))).toList());
  }

  /// The key of a fingerprint, or another id of the same sort.
  StatedListing rekey(StatedListing listing) {
    var digits = HexFormat.of().toHexDigits(random.nextLong(), 10);
    var kind = KeyKind.of(listing);
    var own = random.nextBoolean();
    var key = kind == KeyKind.WORDS || !own
        ? Fingerprint.of(List.of(listing.findText(Field.NAME).orElse("x"), digits))
        : listing.key().replaceFirst("/?$", "") + digits;
    return new StatedListing(key, listing.page(), listing.language(), listing.statements());
  }
}
