package org.nearkin.resolve.match;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.Way;
import org.nearkin.place.GeoPoint;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.resolve.profile.Profile.Reach;
import org.nearkin.resolve.profile.Profile.Spot;
import org.nearkin.resolve.profile.Profile.Topic;
import org.nearkin.resolve.profile.Slot;
import org.nearkin.resolve.profile.Street;
import org.nearkin.resolve.profile.Title;

/// Invented meetings, each told by one to three sources with other words, fewer facts and a point some way off.
final class GeneratedWorld {
  private static final List<String> WORDS = List.of("Hope", "Serenity", "Harbor", "Lantern",
      "Willow", "Summit", "Bridge", "Anchor", "Sunrise", "Cedar", "River", "Beacon", "Garden",
      "Meadow", "Compass", "Sparrow", "Maple", "Granite", "Prairie", "Juniper");
  private static final List<String> FIRST = List.of("", "Nor", "Sud", "Oak", "Elm", "Ash", "Fox",
      "Owl", "Sky", "Ox", "Sea", "Dew", "Fir", "Ivy", "Rye", "Bay", "Far", "Old", "New", "High");
  private static final List<String> KINDS = List.of("Group", "Circle", "Support Group", "Club",
      "Meeting", "Friends", "Survivors", "Voices");
  private static final List<String> CONDITIONS = List.of("stroke", "cancer", "diabetes", "grief",
      "depression", "lupus", "copd", "epilepsy", "anxiety", "multiple-sclerosis", "gambling",
      "dementia");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final List<String> WEEKS = List.of("0", "1", "2", "3", "4");
  private static final int LISTINGS_IN_TOWN = 60;

  private final List<Profile> profiles = new ArrayList<>();
  private final List<List<Profile>> meetings = new ArrayList<>();
  private final RandomGenerator random;

  GeneratedWorld(int listings, RandomGenerator random) {
    this.random = random;
    var towns = Math.max(1, listings / LISTINGS_IN_TOWN);
    while (profiles.size() < listings) {
      var told = tell(random.nextInt(towns));
      meetings.add(told);
      profiles.addAll(told);
    }
  }

  List<Profile> profiles() {
    return profiles;
  }

  /// The listings of each meeting.
  List<List<Profile>> meetings() {
    return meetings;
  }

  private List<Profile> tell(int town) {
    var word = pick(FIRST) + pick(WORDS) + (random.nextInt(3) == 0 ? " " + pick(WORDS) : "");
    var condition = pick(CONDITIONS);
    var slot = new Slot(pick(WEEKS), pick(DAYS),
        Optional.of(LocalTime.of(9 + random.nextInt(12), 30 * random.nextInt(2))), -18_000);
    var street = random.nextInt(9_000) + 100 + " " + pick(WORDS) + " ";
    var column = town / 220;
    var point = new GeoPoint(26 + town % 220 * 0.1, -120 + column * 0.7);
    var phone = "+1" + (2_000_000_000L + random.nextInt(1_000_000) * 7L);
    var told = new ArrayList<Profile>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      var lat = point.latitude() + random.nextDouble(0.02);
      var spot = new Spot(Street.parse(street + (i == 0 ? "Street" : "St")),
          Optional.of("town " + town), Optional.of("S" + town % 50),
          Optional.of(new GeoPoint(lat, point.longitude())), i == 1, Set.of(Way.PLACE));
      var name = switch (random.nextInt(3)) {
        case 0 -> word + " " + pick(KINDS);
        case 1 -> word + " " + condition + " " + pick(KINDS);
        default -> condition + " " + pick(KINDS);
      };
      told.add(new Profile(
          new ListingKey("source-" + (i * 40 + random.nextInt(40)), "" + (profiles.size() + i)),
          Title.parse(name, Optional.empty()),
          new Reach(random.nextInt(2) == 0 ? Set.of(phone) : Set.of(), Set.of(), Set.of()), spot,
          Set.of(slot),
          new Topic(random.nextInt(4) == 0 ? Set.of() : Set.of(condition), Set.of(), Set.of(),
              Set.of("en")),
          false));
    }
    return told;
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
