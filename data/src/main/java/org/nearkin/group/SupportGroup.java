package org.nearkin.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One group as the directory publishes it: the same people or service under one name and organiser.
///
/// It is a pure function of listing versions, decisions, vocabulary and date; nothing edits it.
public record SupportGroup(
    GroupId id,
    Claimed<String> name,
    Kind kind,
    Subject subject,
    List<Meeting> meetings,
    Contacts contacts,
    Details details,
    Provenance provenance) {

  public SupportGroup {
    meetings = List.copyOf(meetings);
  }

  /// Where the group's facts come from and how fresh they are.
  public record Provenance(Standing standing, List<ListingLink> listings) {

    public Provenance {
      listings = List.copyOf(listings);
    }
  }

  /// The formats of all its meetings.
  public Set<Format> formats() {
    if (meetings.isEmpty()) {
      return Format.of(kind, Set.of()).map(Set::of).orElse(Set.of());
    }
    return meetings.stream()
        .map(meeting -> Format.of(kind, meeting.ways()))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  public GroupState state() {
    return provenance.standing().state();
  }
}
