package org.nearkin.resolve;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.Statement;
import org.nearkin.contact.WebAddress;
import org.nearkin.fact.WayReader;
import org.nearkin.group.Claimed;
import org.nearkin.group.Meeting;
import org.nearkin.group.Venue;
import org.nearkin.group.Way;
import org.nearkin.place.Located;
import org.nearkin.place.Precision;

/// When, where and how a listing meets.
final class MeetingReader {
  private final PlaceReader places;
  private final ScheduleReader schedules = new ScheduleReader();

  MeetingReader(PlaceReader places) {
    this.places = places;
  }

  Meeting read(Speaker speaker, Optional<Precision> finest) {
    var placed = places.find(speaker, finest);
    var link = link(speaker);
    var stated = statedWays(speaker);
    var remoteOnly = words(speaker).anyMatch(text -> !WayReader.remoteOnly(text).isEmpty());
    var visited = placed.map(PlaceReader.Placed::venue).filter(_ -> !remoteOnly);
    var ways = ways(stated, visited, link);
    var venue = ways.contains(Way.PLACE)
        ? placed.map(PlaceReader.Placed::venue)
        : Optional.<Claimed<Venue>>empty();
    return new Meeting(schedules.find(speaker), zone(speaker, placed), ways, venue, link);
  }

  private static Set<Way> statedWays(Speaker speaker) {
    var ways = EnumSet.noneOf(Way.class);
    words(speaker).forEach(text -> ways.addAll(WayReader.read(text)));
    return ways;
  }

  private static Stream<String> words(Speaker speaker) {
    return Stream.of(Field.FORMAT, Field.NAME, Field.PLACE, Field.VENUE)
        .flatMap(speaker::all)
        .map(Statement::text);
  }

  /// A link to a room adds video; an address adds the place, unless the words say online only.
  private static Set<Way> ways(
      Set<Way> stated, Optional<Claimed<Venue>> venue, Optional<Claimed<URI>> link) {
    var ways = EnumSet.noneOf(Way.class);
    ways.addAll(stated);
    if (link.isPresent()) {
      ways.add(Way.VIDEO);
    }
    var hasStreet = venue.filter(claimed -> claimed.value().address().street().isPresent()
        || claimed.value().withheld()).isPresent();
    if (hasStreet || (venue.isPresent() && stated.isEmpty())) {
      ways.add(Way.PLACE);
    }
    return ways;
  }

  private static Optional<Claimed<URI>> link(Speaker speaker) {
    return speaker.all(Field.MEETING_LINK)
        .flatMap(statement -> WebAddress.parse(statement.text())
            .map(address -> speaker.claim(address, statement))
            .stream())
        .findFirst();
  }

  private static Optional<ZoneId> zone(Speaker speaker, Optional<PlaceReader.Placed> placed) {
    return speaker.findText(Field.ZONE)
        .flatMap(MeetingReader::zone)
        .or(() -> placed.flatMap(PlaceReader.Placed::located).flatMap(Located::zone))
        .or(() -> speaker.source().home().zone());
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
