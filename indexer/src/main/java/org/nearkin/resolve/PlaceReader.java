package org.nearkin.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.claim.Field;
import org.nearkin.claim.Statement;
import org.nearkin.group.Claimed;
import org.nearkin.group.Venue;
import org.nearkin.place.AddressParser;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.Geotagger;
import org.nearkin.place.Located;
import org.nearkin.place.PostalAddress;
import org.nearkin.place.Precision;

/// The venue of a listing, on the map.
final class PlaceReader {
  private static final Pattern WITHHELD = Pattern.compile(
      "(?i)\\b(?:location|address|place|site)\\b[^.]{0,40}\\b(?:given|shared|provided|disclosed|confidential"
          + "|withheld|when you call|upon registration|after you register)\\b|\\bconfidential location\\b");
  /// An address ends with its ZIP; what follows tells how to find the door.
  private static final Pattern UP_TO_ZIP = Pattern.compile(
      "^.{0,200}?\\b[A-Z]{2}\\.?,? {1,3}\\d{5}(?:-\\d{4})?\\b", Pattern.DOTALL);
  private static final Pattern ASIDE = Pattern.compile("\\([^)]{0,200}\\)?");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\n(]\\s*");

  private final AddressParser addresses;
  private final Geotagger geotagger;

  PlaceReader(AddressParser addresses, Geotagger geotagger) {
    this.addresses = addresses;
    this.geotagger = geotagger;
  }

  /// A venue and what the gazetteer knows about it.
  record Placed(Claimed<Venue> venue, Optional<Located> located) {}

  /// The place people go to; empty when none is stated.
  ///
  /// @param finest how finely the subject lets the place be published (domestic violence and the like); empty if in full
  Optional<Placed> find(Speaker speaker, Optional<Precision> finest) {
    var stated = firstOf(speaker, List.of(Field.STREET, Field.VENUE, Field.PLACE, Field.CITY,
        Field.POSTAL_CODE, Field.COORDINATES));
    return stated.flatMap(statement -> place(speaker, statement, finest));
  }

  private Optional<Placed> place(
      Speaker speaker, Statement statement, Optional<Precision> finest) {
    var words = speaker.findText(Field.PLACE);
    var parsed = words.map(text -> parse(addressOnly(text), speaker))
        .orElse(PostalAddress.UNSTATED);
    var address = new PostalAddress(
        speaker.findText(Field.STREET).or(parsed::street),
        speaker.findText(Field.CITY).or(parsed::city),
        speaker.findText(Field.REGION).or(parsed::region),
        speaker.findText(Field.POSTAL_CODE).or(parsed::postalCode),
        speaker.findText(Field.COUNTRY).or(parsed::country));
    var name = speaker.findText(Field.VENUE)
        .or(() -> words.flatMap(text -> venueName(text, address)));
    if (name.isEmpty() && address.street().isEmpty() && address.city().isEmpty()
        && address.postalCode().isEmpty()) {
      return Optional.empty();
    }
    var located = locate(speaker, address);
    var shown = finest.or(() -> words.filter(text -> WITHHELD.matcher(text).find())
        .map(_ -> Precision.CITY));
    var venue = shown.map(precision -> withheld(completed(speaker, address), address, precision))
        .orElseGet(() -> new Venue(name, address, located.map(Located::tag), false));
    return Optional.of(new Placed(speaker.claim(venue, statement), located));
  }

  /// The town or county: of a street, a ZIP or stated coordinates nothing is left.
  private Venue withheld(PostalAddress completed, PostalAddress stated, Precision finest) {
    var city = finest == Precision.CITY ? stated.city() : Optional.<String>empty();
    var shown = new PostalAddress(
        Optional.empty(), city, stated.region(), Optional.empty(), stated.country());
    return new Venue(Optional.empty(), shown,
        geotagger.locateRoughly(completed, finest).map(Located::tag), true);
  }

  /// Where a listing leaves out its state, the source's own state is meant.
  private Optional<Located> locate(Speaker speaker, PostalAddress address) {
    return geotagger.locate(completed(speaker, address),
        speaker.findText(Field.COORDINATES).flatMap(PlaceReader::point));
  }

  private static PostalAddress completed(Speaker speaker, PostalAddress address) {
    var home = speaker.source().home().address();
    return address.postalCode().isPresent()
        ? address
        : new PostalAddress(address.street(), address.city(),
            address.region().or(home::region), address.postalCode(),
            address.country().or(home::country));
  }

  private static Optional<GeoPoint> point(String coordinates) {
    var parts = coordinates.split(",", 2);
    try {
      return Optional.of(new GeoPoint(
          Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /// Where the words name no state, a town is looked for in the source's own, at their end or their beginning.
  private PostalAddress parse(String words, Speaker speaker) {
    var parsed = addresses.parse(words);
    var region = speaker.source().home().address().region();
    if (parsed.region().isPresent() || parsed.postalCode().isPresent() || region.isEmpty()) {
      return parsed;
    }
    var atEnd = addresses.parse(words.strip() + ", " + region.get());
    if (atEnd.city().isPresent()) {
      return atEnd;
    }
    var first = SEPARATOR.split(words.strip(), 2)[0];
    var atStart = addresses.parse(first + ", " + region.get());
    return atStart.city().filter(first::equalsIgnoreCase).isPresent()
        ? new PostalAddress(parsed.street(), atStart.city(), atStart.region(), Optional.empty(),
            atStart.country())
        : parsed;
  }

  private static String addressOnly(String words) {
    var upToZip = UP_TO_ZIP.matcher(words);
    return upToZip.find() ? upToZip.group() : ASIDE.matcher(words).replaceAll(" ");
  }

  /// What stands before the street is the building's name.
  private static Optional<String> venueName(String words, PostalAddress address) {
    var first = SEPARATOR.split(words.strip(), 2)[0].strip();
    var known = List.of(address.street().orElse(""), address.city().orElse(""));
    var isAddress = first.isEmpty() || Character.isDigit(first.charAt(0))
        || address.street().filter(street -> street.startsWith(first)).isPresent();
    return isAddress || known.contains(first) ? Optional.empty() : Optional.of(first);
  }

  private static Optional<Statement> firstOf(Speaker speaker, List<Field> fields) {
    return fields.stream().flatMap(speaker::all).findFirst();
  }
}
