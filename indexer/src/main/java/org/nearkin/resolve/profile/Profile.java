package org.nearkin.resolve.profile;

import java.util.Optional;
import java.util.Set;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.Way;
import org.nearkin.place.GeoPoint;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.Relation;

/// One listing as it is compared with others.
///
/// @param feed whether it is a record of a feed, which publishes one for each meeting of a group
public record Profile(
    ListingKey key,
    Title title,
    Reach reach,
    Spot spot,
    Set<Slot> slots,
    Topic topic,
    boolean feed) {

  public Profile {
    slots = Set.copyOf(slots);
  }

  /// How to reach the group.
  public record Reach(Set<String> phones, Set<String> emails, Set<String> links) {
    public Reach {
      phones = Set.copyOf(phones);
      emails = Set.copyOf(emails);
      links = Set.copyOf(links);
    }
  }

  /// Where it meets.
  ///
  /// @param town folded; the postal code where no town is stated
  /// @param stated whether the source itself gave the point, so that metres count
  /// @param ways empty if unknown
  public record Spot(
      Optional<Street> street,
      Optional<String> town,
      Optional<String> region,
      Optional<GeoPoint> point,
      boolean stated,
      Set<Way> ways) {
    public Spot {
      ways = Set.copyOf(ways);
    }

    /// People come to a place.
    public boolean inPerson() {
      return ways.contains(Way.PLACE);
    }

    /// People meet, and not at a place.
    public boolean remote() {
      return !ways.isEmpty() && !inPerson();
    }
  }

  /// What it is about, for whom and in which language.
  public record Topic(
      Set<String> conditions,
      Set<Relation> relations,
      Set<Audience> audiences,
      Set<String> languages) {
    public Topic {
      conditions = Set.copyOf(conditions);
      relations = Set.copyOf(relations);
      audiences = Set.copyOf(audiences);
      languages = Set.copyOf(languages);
    }
  }

  /// The source that says it.
  public String source() {
    return key.source();
  }
}
