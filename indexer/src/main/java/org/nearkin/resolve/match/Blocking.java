package org.nearkin.resolve.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.nearkin.place.GeoPoint;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.resolve.profile.Slot;
import org.nearkin.resolve.profile.Street;

/// Which pairs are compared at all: those that share a key few listings have.
///
/// A pair that no key brings together is taken to be different. Keys: phone, e-mail, online room; house; slot in a cell
/// of the map, in a town, or online with a condition; condition in a cell, or online from one source; the two rarest
/// words and the numbers of a name, within a state. Cells are those of a geohash of five characters (about 5 km).
public final class Blocking {
  /// Keys of more listings than this single out nobody.
  static final int LARGEST = 60;
  private static final int LARGEST_PHONE = 20;
  private static final double CELL = 180.0 / 4096;

  private final Population population;

  public Blocking(Population population) {
    this.population = population;
  }

  /// Hands over each candidate pair once, the one with the lesser key first.
  ///
  /// @param profiles in any order; the pairs come in the order of keys
  public void forEachPair(List<Profile> profiles, BiConsumer<Profile, Profile> pair) {
    var sorted = profiles.stream().sorted(Comparator.comparing(Profile::key)).toList();
    for (var code : pairs(sorted)) {
      pair.accept(sorted.get((int) (code >>> 32)), sorted.get((int) code));
    }
  }

  private long[] pairs(List<Profile> sorted) {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (var key : keys(sorted.get(i))) {
        blocks.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(i);
      }
    }
    var codes = new long[1024];
    var count = 0;
    for (var block : blocks.values()) {
      var size = block.size();
      if (size > LARGEST) {
        continue;
      }
      while (count + size * size > codes.length) {
        codes = Arrays.copyOf(Arrays.stream(codes, 0, count).sorted().distinct().toArray(),
            codes.length * 2);
        count = countFilled(codes);
      }
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          codes[count++] = ((long) block.get(i) << 32) | block.get(j);
        }
      }
    }
    return Arrays.stream(codes, 0, count).sorted().distinct().toArray();
  }

  /// No pair has the code 0: the second index is always greater than the first.
  private static int countFilled(long[] codes) {
    var count = 0;
    while (count < codes.length && codes[count] != 0) {
      count++;
    }
    return count;
  }

  /// The keys of a listing, such as `phone +15085550142`.
  Set<String> keys(Profile profile) {
    var keys = new TreeSet<String>();
    profile.reach()
        .phones()
        .stream()
        .filter(phone -> population.listingsOfPhone(phone) <= LARGEST_PHONE)
        .forEach(phone -> keys.add("phone " + phone));
    profile.reach().emails().forEach(email -> keys.add("email " + email));
    profile.reach().links().forEach(link -> keys.add("link " + link));
    addPlaces(profile, keys);
    addNames(profile, keys);
    if (!profile.spot().inPerson()) {
      addOnline(profile, keys);
    }
    return keys;
  }

  private static void addPlaces(Profile profile, Set<String> keys) {
    var spot = profile.spot();
    var house = spot.street().map(Street::key);
    house.ifPresent(street -> {
      keys.add("house " + street);
      profile.slots().forEach(slot -> keys.add("house " + street + " slot " + slot.key()));
      keys.add("house " + street + " name " + profile.title().full());
    });
    var areas = new ArrayList<String>();
    spot.point().map(Blocking::cell).ifPresent(areas::add);
    spot.town().ifPresent(town -> areas.add(town + " " + spot.region().orElse("")));
    for (var area : areas) {
      profile.topic().conditions().forEach(id -> keys.add("cell " + area + " about " + id));
      for (Slot slot : profile.slots()) {
        keys.add("cell " + area + " slot " + slot.key());
        profile.topic()
            .conditions()
            .forEach(id -> keys.add("cell " + area + " slot " + slot.key() + " about " + id));
      }
    }
  }

  private static String cell(GeoPoint point) {
    return (long) Math.floor(point.latitude() / CELL) + " "
        + (long) Math.floor(point.longitude() / CELL);
  }

  private void addNames(Profile profile, Set<String> keys) {
    var state = profile.spot().region().orElse("");
    profile.title()
        .words()
        .stream()
        .distinct()
        .sorted(Comparator.<String>comparingDouble(word -> -population.rarity(word))
            .thenComparing(Comparator.naturalOrder()))
        .limit(2)
        .forEach(word -> keys.add("word " + word + " in " + state));
    var town = profile.spot().town().orElse("");
    profile.title().words().forEach(word -> keys.add("word " + word + " in " + town + " " + state));
    profile.title()
        .numbers()
        .forEach(number -> keys.add("number " + number + " in " + town + " " + state));
  }

  private static void addOnline(Profile profile, Set<String> keys) {
    profile.topic().conditions().forEach(id -> {
      keys.add("online about " + id + " by " + profile.source());
      profile.slots().forEach(slot -> keys.add("online about " + id + " on " + slot.day()));
    });
    profile.title().words().forEach(word -> keys.add("online word " + word));
  }

  /// Kept for readers of a report: a key that both share, if any.
  public Optional<String> findSharedKey(Profile one, Profile other) {
    var shared = new TreeSet<>(keys(one));
    shared.retainAll(keys(other));
    return shared.stream().findFirst();
  }
}
