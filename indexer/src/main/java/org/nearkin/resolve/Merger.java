package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.contact.PhoneNumber;
import org.nearkin.group.Claimed;
import org.nearkin.group.Contacts;
import org.nearkin.group.GroupId;
import org.nearkin.group.Kind;
import org.nearkin.group.ListingLink;
import org.nearkin.group.Meeting;
import org.nearkin.group.Standing;
import org.nearkin.group.Subject;
import org.nearkin.group.SupportGroup;
import org.nearkin.source.SourceDefinition.Organizer;

/// Makes one group of the listings that describe it; each field keeps the claim it stands on.
///
/// The most trusted listing speaks first; the others fill in what it leaves out. A schedule is never
/// mixed of two listings.
final class Merger {
  private final Comparisons comparisons;

  Merger(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  SupportGroup merge(GroupId id, List<NormalListing> cluster, Standing standing) {
    var listings = cluster.stream().sorted(byTrust()).toList();
    var first = listings.getFirst();
    return new SupportGroup(
        id,
        first.name(),
        listings.stream()
            .map(NormalListing::kind)
            .filter(kind -> kind != Kind.GROUP)
            .findFirst()
            .orElse(Kind.GROUP),
        subject(listings),
        meetings(listings),
        contacts(listings),
        DetailsMerger.merge(listings),
        new SupportGroup.Provenance(standing, links(listings)));
  }

  /// Who runs groups knows them better than who lists them; then the listing seen last.
  private static Comparator<NormalListing> byTrust() {
    return Comparator
        .<NormalListing, Integer>comparing(listing -> trust(listing.source().organizer()))
        .thenComparing(listing -> listing.version().lastSeen(), Comparator.reverseOrder())
        .thenComparing(NormalListing::key);
  }

  private static int trust(Organizer organizer) {
    return switch (organizer) {
      case FELLOWSHIP, PEER_RUN -> 0;
      case ASSOCIATION -> 1;
      case HOSPITAL, UNIVERSITY -> 2;
      case FAITH_COMMUNITY, COMMUNITY_CENTER, LIBRARY, OTHER -> 3;
    };
  }

  private static Subject subject(List<NormalListing> listings) {
    return new Subject(
        distinct(listings, listing -> listing.subject().conditions(), id -> id),
        listings.stream()
            .flatMap(listing -> listing.subject().relations().stream())
            .collect(Collectors.toUnmodifiableSet()),
        listings.stream()
            .flatMap(listing -> listing.subject().audiences().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// One meeting for all listings of the same meeting, filled in from each other.
  private List<Meeting> meetings(List<NormalListing> listings) {
    var kept = new ArrayList<NormalListing>();
    var meetings = new ArrayList<Meeting>();
    for (var listing : listings) {
      var same = kept.stream()
          .filter(other -> comparisons.isSameMeeting(other.key(), listing.key()))
          .findFirst();
      if (same.isPresent()) {
        meetings.set(kept.indexOf(same.get()), fill(same.get().meeting(), listing.meeting()));
      } else {
        kept.add(listing);
        meetings.add(listing.meeting());
      }
    }
    return meetings;
  }

  private static Meeting fill(Meeting meeting, Meeting other) {
    return new Meeting(
        meeting.schedule().or(other::schedule),
        meeting.zone().or(other::zone),
        Stream.concat(meeting.ways().stream(), other.ways().stream())
            .collect(Collectors.toUnmodifiableSet()),
        meeting.venue().or(other::venue),
        meeting.link().or(other::link));
  }

  private static Contacts contacts(List<NormalListing> listings) {
    return new Contacts(
        distinct(listings, listing -> listing.contacts().phones(), PhoneNumber::number),
        distinct(listings, listing -> listing.contacts().emails(), email -> email),
        distinct(listings, listing -> listing.contacts().websites(), Object::toString));
  }

  /// Each value once, with the claim of the most trusted listing that states it.
  static <T> List<Claimed<T>> distinct(
      List<NormalListing> listings,
      Function<NormalListing, List<Claimed<T>>> values,
      Function<T, ?> identity) {
    var found = new LinkedHashMap<Object, Claimed<T>>();
    listings.stream()
        .flatMap(listing -> values.apply(listing).stream())
        .forEach(claimed -> found.putIfAbsent(identity.apply(claimed.value()), claimed));
    return List.copyOf(found.values());
  }

  private static List<ListingLink> links(List<NormalListing> listings) {
    return listings.stream()
        .map(listing -> new ListingLink(listing.key(), listing.source().name(),
            listing.version().said().page(), listing.version().lastSeen()))
        .toList();
  }
}
