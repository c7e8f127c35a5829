package org.nearkin.crawl.run.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.extract.GoldNumbers;
import org.nearkin.crawl.extract.SampleListings;
import org.nearkin.source.sample.SampleSite;
import org.nearkin.source.sample.SampleVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What two crawls of a site tell as new, changed and vanished is what a person sees.
class DatedSitesIT {
  private static final Path SITES = Path.of("../data/sample-sites");
  private static final Pattern ROOM = Pattern.compile("\\b(?:room|rm\\.?) (\\w+)",
      Pattern.CASE_INSENSITIVE);

  private static final Set<Agreement> STAYS = EnumSet.of(Agreement.SAME, Agreement.UNKNOWN);

  @Test
  void changesOfAPageThatKeepsItsLookAreTold() throws IOException {
    assertTold("blue-heron-hospice", DatedSitesIT::saysTheSame, Set.of());
  }

  /// The older version's only group of a page is read under the page's name, "Alumni" for "Alumni Night". The newer page
  /// has two groups, and the reader names both.
  @Test
  void aGroupThatSharesItsPageWithANewOneGoesOn() throws IOException {
    assertTold("riverbend-recovery", DatedSitesIT::saysTheSame, Set.of("changed 16"));
  }

  /// In the older version one row of the table holds two meetings, and is read as one listing; and "Teusdays" is read as
  /// Thursdays.
  @Test
  void aRedesignChangesNoGroup() throws IOException {
    assertTold("saltmarsh-health", DatedSitesIT::meansTheSame,
        Set.of("changed 14", "changed 15", "new 16"));
  }

  /// @param misread what is told besides, since the reader does not see what a person sees
  private static void assertTold(String name, BiPredicate<StatedListing, StatedListing> same,
      Set<String> misread) throws IOException {
    var site = Optional.ofNullable(SampleSite.list(SITES).get(name)).orElseThrow();
    var expected = expected(site);
    expected.addAll(misread);
    var told = Version.of(site, site.versions().getFirst())
        .differences(Version.of(site, site.newest()), same);
    assertEquals(expected, told);
  }

  /// @param numbers the gold's numbers by key
  private record Version(Map<String, StatedListing> listings, Map<String, Integer> numbers) {

    static Version of(SampleSite site, SampleVersion version) throws IOException {
      var read = SampleListings.read(site, version);
      return new Version(
          read.stream().collect(Collectors.toMap(StatedListing::key, Function.identity())),
          GoldNumbers.of(read, version));
    }

    Set<String> differences(Version later, BiPredicate<StatedListing, StatedListing> same) {
      var lost = without(later);
      var matches = Rematch.find(lost, later.without(this));
      var told = new TreeSet<String>();
      later.listings.forEach((key, listing) -> told.add(
          fate(later.number(key), listing, matches.getOrDefault(key, key), same)));
      lost.stream()
          .filter(listing -> !matches.containsValue(listing.key()))
          .forEach(listing -> told.add("vanished " + number(listing.key())));
      told.remove("");
      return told;
    }

    private String fate(int number, StatedListing listing, String oldKey,
        BiPredicate<StatedListing, StatedListing> same) {
      var before = listings.get(oldKey);
      if (before == null) {
        return "new " + number;
      }
      return number != number(oldKey)
          ? number(oldKey) + " taken for " + number
          : same.test(before, listing) ? "" : "changed " + number;
    }

    /// Nought for what nobody expected.
    private int number(String key) {
      return numbers.getOrDefault(key, 0);
    }

    private List<StatedListing> without(Version other) {
      return listings.values()
          .stream()
          .filter(listing -> !other.listings.containsKey(listing.key()))
          .toList();
    }
  }

  private static boolean saysTheSame(StatedListing before, StatedListing after) {
    return EnumSet.allOf(Field.class)
        .stream()
        .allMatch(field -> words(before, field).equals(words(after, field)));
  }

  private static Set<String> words(StatedListing listing, Field field) {
    return listing.all(field).map(Statement::text).collect(Collectors.toSet());
  }

  /// Two designs say nothing in the same words.
  private static boolean meansTheSame(StatedListing before, StatedListing after) {
    var was = Profile.of(before);
    var is = Profile.of(after);
    return was.name().words().equals(is.name().words())
        && STAYS.contains(was.slots().compare(is.slots()))
        && STAYS.contains(was.place().compare(is.place()))
        && STAYS.contains(
            was.contacts().compare(is.contacts(), was.contacts().all().collect(Collectors.toSet())))
        && words(before, Field.STATUS).equals(words(after, Field.STATUS))
        && isSameRoom(before, after);
  }

  private static boolean isSameRoom(StatedListing before, StatedListing after) {
    var rooms = List.of(before, after)
        .stream()
        .map(listing -> ROOM.matcher(listing.findText(Field.PLACE).orElse("")))
        .flatMap(matcher -> matcher.results().limit(1))
        .map(match -> match.group(1))
        .toList();
    return rooms.size() < 2 || rooms.getFirst().equals(rooms.getLast());
  }

  /// What differs between the oldest and the newest version.
  private static Set<String> expected(SampleSite site) throws IOException {
    var from = site.versions().getFirst().since().toString();
    var to = site.newest().since().toString();
    try (var lines = Files.lines(site.folder().resolve("changes.jsonl"))) {
      return lines.map(line -> JsonMapper.shared().readTree(line))
          .filter(line -> line.path("from").asString().equals(from)
              && line.path("to").asString().equals(to))
          .map(DatedSitesIT::difference)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String difference(JsonNode line) {
    return switch (line.path("change").asString()) {
      case "new" -> "new " + line.path("after").asInt();
      case "vanished" -> "vanished " + line.path("before").asInt();
      default -> "changed " + line.path("after").asInt();
    };
  }
}
