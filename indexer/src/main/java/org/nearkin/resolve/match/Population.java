package org.nearkin.resolve.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.resolve.profile.Slot;
import org.nearkin.resolve.profile.Street;

/// All listings that are compared: what is rare among them, and who meets where at which hour.
public final class Population {
  /// From this rarity on a word tells one group from most others: one listing in forty has it at most.
  static final double RARE = 1;
  /// The share of listings at which a word stops to be rare.
  private static final double COMMON_SHARE = 0.025;
  private static final double LEAST = 0.1;
  /// As many listings are taken to be there that do not have a word, so that a few tell nothing about rarity.
  private static final int ASSUMED = 1_000;
  /// A number or address of more listings than these is an organisation's, not a group's.
  static final int CENTRAL = 4;

  private final Map<String, Integer> listingsOf = new HashMap<>();
  private final Map<String, List<Profile>> meetings = new HashMap<>();
  private final int size;

  public Population(Collection<Profile> profiles) {
    size = profiles.size();
    profiles.forEach(this::count);
  }

  private void count(Profile profile) {
    new HashSet<>(profile.title().words()).forEach(word -> add("w " + word));
    profile.reach().phones().forEach(phone -> add("p " + phone));
    profile.reach().emails().forEach(email -> add("e " + email));
    meetingKeys(profile)
        .forEach(key -> meetings.computeIfAbsent(key, _ -> new ArrayList<>()).add(profile));
  }

  private void add(String key) {
    listingsOf.merge(key, 1, Integer::sum);
  }

  private static List<String> meetingKeys(Profile profile) {
    return profile.spot()
        .street()
        .map(Street::key)
        .map(house -> profile.slots().stream().map(slot -> house + "|" + slot.key()).distinct())
        .map(keys -> keys.toList())
        .orElse(List.of());
  }

  /// How much a word tells, from a little for words of many names; [#RARE] or more for words of few.
  double rarity(String word) {
    var share = (count("w " + word) + 1.0) / (size + ASSUMED);
    return Math.max(LEAST, 1 + Math.log(COMMON_SHARE / share));
  }

  boolean isCentralPhone(String phone) {
    return count("p " + phone) > CENTRAL;
  }

  boolean isCentralEmail(String email) {
    return count("e " + email) > CENTRAL;
  }

  int listingsOfPhone(String phone) {
    return count("p " + phone);
  }

  private int count(String key) {
    return listingsOf.getOrDefault(key, 0);
  }

  /// Whoever meets in the same house at an hour that the listing states, itself among them.
  List<Profile> meetTogether(Profile profile) {
    var found = new ArrayList<Profile>();
    for (Slot slot : profile.slots()) {
      var house = profile.spot().street().map(Street::key).orElse("");
      found.addAll(meetings.getOrDefault(house + "|" + slot.key(), List.of()));
    }
    return found;
  }
}
