package org.nearkin.resolve.pair;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Presence;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.contact.EmailReader;
import org.nearkin.contact.PhoneReader;
import org.nearkin.contact.WebAddress;
import org.nearkin.fact.WayReader;
import org.nearkin.place.AddressParser;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.pair.LabelledPair.Side;
import org.nearkin.schedule.ScheduleParser;
import org.nearkin.vocabulary.FacetReader;
import org.nearkin.vocabulary.Languages;

/// Makes a listing of a line such as `Stroke Club | Mon 18:00 | St. Alban's | 77 Mill Rd, Fitchburg, MA 01420`.
///
/// The first part is the name; where it reads as a time, the listing's key is. What the others are is told by the
/// readers of times, addresses, phones, e-mails and links; what none knows is the venue before an address, and a note
/// after it.
public final class PairText {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final URI PAGE = URI.create("https://pairs.example.org/");
  private static final Pattern PARTS = Pattern.compile("\\s*(?:\\||;)\\s*");
  private static final Pattern FEED_SLOT = Pattern
      .compile("[A-Z][a-z]{2} \\d\\d:\\d\\d(?:-\\d\\d:\\d\\d)?");
  private static final Pattern COUNTRY = Pattern.compile(",\\s*USA$");
  private static final Pattern SHORT_RULE = Pattern
      .compile("(?:MONTHLY )?(-?\\d)(MO|TU|WE|TH|FR|SA|SU)\\b");
  private static final Map<String, String> ORDINALS = Map.of(
      "1", "1st", "2", "2nd", "3", "3rd", "4", "4th", "5", "5th", "-1", "last");
  private static final Map<String, String> DAYS = Map.of("MO", "Monday", "TU", "Tuesday", "WE",
      "Wednesday", "TH", "Thursday", "FR", "Friday", "SA", "Saturday", "SU", "Sunday");
  private static final Pattern ONLINE = Pattern.compile("(?i)\\(?\\bonline\\b\\)?");

  private final AddressParser addresses;
  private final FacetReader facets = FacetReader.bundled();
  private final Languages languages = Languages.bundled();

  public PairText(Gazetteer gazetteer) {
    this.addresses = new AddressParser(gazetteer);
  }

  /// The listing that a side of a pair tells in short.
  public ListingVersion read(Side side) {
    var parts = List.of(PARTS.split(side.text(), -1));
    var method = parts.stream().anyMatch(part -> FEED_SLOT.matcher(part).matches())
        ? Evidence.Method.FEED
        : Evidence.Method.RULE;
    var evidence = new Evidence(PAGE, side.key().key(), method, 1);
    var statements = new ArrayList<Statement>();
    var named = side.key().key().contains(" ") && isTime(parts.getFirst());
    statements.add(new Statement(
        Field.NAME, named ? side.key().key() : parts.getFirst(), evidence));
    var placed = parts.stream().noneMatch(this::isAddress);
    for (var part : named ? parts : parts.subList(1, parts.size())) {
      if (!part.isBlank()) {
        var field = field(part, placed);
        placed |= field == Field.PLACE;
        statements.add(new Statement(field, text(field, part), evidence));
      }
    }
    return new ListingVersion(side.key(), "1",
        new StatedListing(side.key().key(), PAGE, "en", statements), SEEN, SEEN, Presence.SEEN);
  }

  private static String text(Field field, String part) {
    return switch (field) {
      case PLACE -> COUNTRY.matcher(part).replaceFirst("");
      case SCHEDULE -> spelled(part);
      case NAME, CONDITION, DESCRIPTION, ORGANIZER, FORMAT, RECURRENCE, ZONE, VENUE, STREET, CITY,
          REGION, POSTAL_CODE, COUNTRY, COORDINATES, PHONE, EMAIL, MEETING_LINK, WEBSITE, CONTACT,
          AUDIENCE, COST, LANGUAGE, STATUS ->
        part;
    };
  }

  /// `MONTHLY 3TH 18:00` in words.
  private static String spelled(String part) {
    return SHORT_RULE.matcher(part)
        .replaceAll(match -> ORDINALS.getOrDefault(match.group(1), "")
            + " " + DAYS.getOrDefault(match.group(2), ""));
  }

  private Field field(String part, boolean placed) {
    return contact(part)
        .or(() -> isTime(part) ? Optional.of(Field.SCHEDULE) : Optional.empty())
        .or(() -> placed ? note(part) : Optional.<Field>empty())
        .orElseGet(() -> isAddress(part)
            ? Field.PLACE
            : placed ? Field.DESCRIPTION : Field.VENUE);
  }

  private static Optional<Field> contact(String part) {
    if (!EmailReader.find(part).isEmpty()) {
      return Optional.of(Field.EMAIL);
    }
    if (part.startsWith("http") && WebAddress.parse(part).isPresent()) {
      return Optional.of(Field.MEETING_LINK);
    }
    return PhoneReader.find(part, Optional.empty(), "US").isEmpty()
        ? Optional.empty()
        : Optional.of(Field.PHONE);
  }

  private static boolean isTime(String part) {
    return ScheduleParser.parse(spelled(part), TODAY).isPublishable();
  }

  private boolean isAddress(String part) {
    var address = addresses.parse(COUNTRY.matcher(part).replaceFirst(""));
    return address.city().isPresent() || address.postalCode().isPresent();
  }

  /// A language, an audience or a way to attend.
  private Optional<Field> note(String part) {
    var word = part.toLowerCase(Locale.ROOT).replace("-speaking", "").strip();
    if (languages.find(word).isPresent()) {
      return Optional.of(Field.LANGUAGE);
    }
    if (!facets.audiences(part).isEmpty() || !facets.relations(part).isEmpty()) {
      return Optional.of(Field.AUDIENCE);
    }
    return ONLINE.matcher(part).matches() || !WayReader.remoteOnly(part).isEmpty()
        ? Optional.of(Field.FORMAT)
        : Optional.empty();
  }
}
