package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.resolve.Stated.stated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Decision;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingKey;
import org.nearkin.place.Gazetteer;

/// Which listings end up in one group.
class ClustersTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled(Gazetteer.bundled());
  private static final String HOUSE = "77 Foundry Hill Road, Fitchburg, MA 01420";
  private static final String CENTRAL = "(508) 555-0100";

  private static List<List<String>> clusters(List<Decision> decisions, List<Stated> listings) {
    var normalizer = new Normalizer(Map.of(), KNOWLEDGE);
    var normal = listings.stream()
        .flatMap(listing -> normalizer.normalize(listing.version(), List.of()).stream())
        .toList();
    return new Clusters(new Comparisons(normal, KNOWLEDGE), normal, new DecisionLog(decisions))
        .find()
        .stream()
        .map(cluster -> cluster.stream()
            .map(listing -> listing.key().source() + "/" + listing.key().key())
            .toList())
        .toList();
  }

  private static Stated lantern(String source, String key, String when) {
    return stated(source, key).as("Lantern Group").when(when).where(HOUSE);
  }

  private static Stated record(String key, String when) {
    return stated("feed", key).fromAFeed().as("Friday Women").when(when).where(HOUSE);
  }

  @Test
  void aFeedsRecordsAreOneGroupWithSeveralMeetings() {
    assertEquals(List.of(List.of("feed/1", "feed/2", "feed/3")), clusters(List.of(), List.of(
        record("1", "Mondays at 7 pm"), record("2", "Wednesdays at 7 pm"),
        record("3", "Fridays at 7 pm"))));
    assertEquals(3, clusters(List.of(), List.of(
        lantern("page", "1", "Mondays at 7 pm"),
        lantern("page", "2", "Wednesdays at 7 pm"),
        lantern("page", "3", "Fridays at 7 pm"))).size());
  }

  @Test
  void nothingIsChainedThroughACentralNumber() {
    var listings = new ArrayList<Stated>();
    for (var subject : List.of("Stroke", "Lupus", "Diabetes", "Epilepsy", "Asthma", "Gout")) {
      listings.add(stated("hospital", subject).as(subject + " Support Group")
          .when("First Monday at 6 pm")
          .where(HOUSE)
          .say(Field.PHONE, CENTRAL));
      listings.add(stated("county", subject).as(subject + " Group")
          .when("First Monday at 6 pm")
          .where(HOUSE)
          .say(Field.PHONE, CENTRAL));
    }
    var clusters = clusters(List.of(), listings);
    assertEquals(6, clusters.size(), clusters.toString());
    clusters.forEach(cluster -> assertEquals(2, cluster.size()));
  }

  /// The county's listing resembles both of the hospital's; the hospital itself says that they are two.
  @Test
  void aListingThatResemblesTwoSistersJoinsOneAtMost() {
    var clusters = clusters(List.of(), List.of(
        stated("county", "1").as("Stroke Club").when("Mondays at 6 pm").where(HOUSE),
        stated("hospital", "1").as("Stroke Club").when("Mondays at 6 pm").where(HOUSE),
        stated("hospital", "2").as("Stroke Survivors Club").when("Mondays at 6 pm").where(HOUSE)));
    assertEquals(List.of(List.of("county/1", "hospital/1"), List.of("hospital/2")), clusters);
  }

  @Test
  void whatPeopleSaidWins() {
    var listings = List.of(lantern("a", "1", "Mondays at 7 pm"),
        lantern("b", "1", "Mondays at 7 pm"), lantern("c", "1", "Fridays at 2 pm"));
    var a = new ListingKey("a", "1");
    var c = new ListingKey("c", "1");
    assertEquals(List.of(List.of("a/1", "b/1"), List.of("c/1")), clusters(List.of(), listings));
    assertEquals(List.of(List.of("a/1", "b/1", "c/1")),
        clusters(List.of(new Decision.Same(Stated.NOW, a, c)), listings));
    assertEquals(List.of(List.of("a/1"), List.of("b/1"), List.of("c/1")), clusters(
        List.of(new Decision.NotSame(Stated.NOW, a, new ListingKey("b", "1"))), listings));
  }

  @RepeatedTest(8)
  void theOrderOfArrivalDoesNotMatter(RepetitionInfo repetition) {
    var listings = new ArrayList<>(Stream.of("Lantern", "Harbor", "Beacon", "Willow")
        .flatMap(word -> Stream.of("a", "b", "c")
            .flatMap(source -> Stream.of("1", "2")
                .map(key -> stated(source, word + key).as(word + (key.equals("1") ? "" : " Women")
                    + " Group")
                    .when("Mondays at " + (source.equals("c") ? "7:30" : "7") + " pm")
                    .where(HOUSE)
                    .say(Field.PHONE, CENTRAL))))
        .toList());
    var expected = clusters(List.of(), listings);
    Collections.shuffle(listings, new Random(repetition.getCurrentRepetition()));
    assertEquals(expected, clusters(List.of(), listings));
  }
}
