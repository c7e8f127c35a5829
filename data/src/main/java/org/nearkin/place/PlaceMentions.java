package org.nearkin.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearkin.place.CityTable.City;
import org.nearkin.place.PlaceAnswer.Ambiguous;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;

/// Finds the place in a line that says more than a place: "lupus group near Oak Park IL evenings".
///
/// Names that are everyday words too ("Hope", "Reading", "Orange") count only with a state behind them. Spelling is
/// not corrected here: an unknown word is far more often something else than a misspelled town.
public final class PlaceMentions {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 4;
  /// A name without "near" or a state is a place if this many people live there.
  private static final int LARGE_CITY = 80_000;
  private static final int LONGEST_SHORT_NAME = 5;
  private static final Pattern ZIP = Pattern.compile("(?<![\\d-])\\d{5}(?:-\\d{4})?(?![\\d-])");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}.'’]*");
  private static final Pattern LEAD = Pattern.compile(
      "(?iU)(?:\\b(?:near(?: to)?|around|close to|outside(?: of)?|in|at|by|of|cerca de|alrededor de|en)\\s+)$");
  private static final Set<String> EVERYDAY = Set.copyOf(List.of("""
      angeles, apple valley, barrie, bath, bend, best, cancer, care, carry, cary, casa, casas,
      central, christian, church, college, commerce, como, concord, corona, downtown, duelo,
      english, enterprise, essen, faith, friendship, general, grace, harmony, heart, home,
      hope, hospital, hull, independence, joy, la paz, liberty, line, linea, loss, lucas, male,
      mama, man, marie, me, media, mercedes, mesa, metro, mi, mobile, most, my, nancy, need,
      nice, normal, of, orange, pain, paradise, peace, person, plantation, providence, reading,
      recovery, rich, sale, santo, spanish, split, sunrise, surprise, temple, the, tours,
      union, unity, university, us, victoria, wells, young,
      """.strip().split(",\\s*")));

  private final Gazetteer gazetteer;
  private final VisitorPlaces places;

  public PlaceMentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = new VisitorPlaces(gazetteer);
  }

  /// A place in a text.
  ///
  /// @param from offset of its first character, a preceding "near" or "in" included
  /// @param answer one place or several that bear the name
  public record Mention(int from, int to, String words, PlaceAnswer answer) {}

  /// The first ZIP, else the longest name with a state, else the longest name that can stand alone.
  public Optional<Mention> find(String text) {
    String read = text.substring(0, Math.min(text.length(), LONGEST));
    List<MatchResult> words = WORD.matcher(read).results().toList();
    return zip(read)
        .or(() -> longest(read, words, this::isNameWithState))
        .or(() -> longest(read, words, this::isName));
  }

  private Optional<Mention> zip(String text) {
    return ZIP.matcher(text)
        .results()
        .flatMap(zip -> mention(text, zip.start(), zip.end()).stream())
        .findFirst();
  }

  private interface Sense {
    boolean accepts(String name, boolean led);
  }

  private Optional<Mention> longest(String text, List<MatchResult> words, Sense sense) {
    for (int count = MOST_WORDS; count > 0; count--) {
      for (int first = 0; first + count <= words.size(); first++) {
        int from = words.get(first).start();
        int to = words.get(first + count - 1).end();
        if (isUnbroken(text.substring(from, to)) && sense.accepts(text.substring(from, to),
            LEAD.matcher(text.substring(0, from)).find())) {
          Optional<Mention> mention = mention(text, from, to);
          if (mention.isPresent()) {
            return mention;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isUnbroken(String name) {
    return name.chars().allMatch(c -> Character.isLetter(c) || " .,'’".indexOf(c) >= 0);
  }

  private Optional<Mention> mention(String text, int from, int to) {
    String name = text.substring(from, to);
    PlaceAnswer answer = places.find(name);
    Matcher lead = LEAD.matcher(text.substring(0, from));
    int start = lead.find() ? lead.start() : from;
    return switch (answer) {
      case Found _,Ambiguous _ -> Optional.of(new Mention(start, to, name, answer));
      case Unknown _ -> Optional.empty();
    };
  }

  // "Oak Park IL", "Worcester, Mass."; "London, England" is left to the field for places.
  private boolean isNameWithState(String name, boolean led) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      String state = name.substring(space + 1);
      String city = name.substring(0, space).replace(",", "").strip();
      boolean comma = name.charAt(space - 1) == ',';
      if (isState(state, comma) && isCityIn(city, state)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCityIn(String city, String state) {
    return gazetteer.regions()
        .find(state)
        .filter(region -> gazetteer.hasCity(city, region.code())
            || gazetteer.findCounty(city, region.code()).isPresent())
        .isPresent();
  }

  // "or", "in", "me", "ok" and "hi" are words in small letters.
  private boolean isState(String name, boolean comma) {
    String bare = name.replace(".", "");
    boolean code = bare.length() <= 2;
    return gazetteer.regions().find(name).isPresent()
        && (!code || comma || bare.equals(bare.toUpperCase(Locale.ROOT)) || !WORDS.contains(bare));
  }

  private static final Set<String> WORDS = Set.of("or", "in", "me", "ok", "hi", "la", "de", "co",
      "id", "ma", "pa", "al", "oh", "ca", "ms", "md", "na", "ga", "mi", "as", "on", "pr", "ct",
      "nd", "va", "ne");

  // "Wash", "Miss" and "Ill" are words.
  private boolean isWholeNameOfState(String folded) {
    return gazetteer.regions()
        .findByName(folded)
        .filter(region -> folded.length() > LONGEST_SHORT_NAME
            || PlaceName.fold(region.name()).equals(folded))
        .isPresent();
  }

  private boolean isName(String name, boolean led) {
    String folded = PlaceName.fold(name);
    if (EVERYDAY.contains(folded) || folded.length() < 4) {
      return false;
    }
    if (isWholeNameOfState(folded)) {
      return true;
    }
    List<City> cities = gazetteer.listCities(name);
    return cities.stream()
        .anyMatch(city -> city.country().equals("US")
            ? led || city.population() >= LARGE_CITY
            : city.population() >= 10 * LARGE_CITY);
  }
}
