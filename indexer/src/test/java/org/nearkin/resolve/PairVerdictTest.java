package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.ListingKey;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.match.Level;
import org.nearkin.resolve.match.MatchWeights;
import org.nearkin.resolve.match.PairMatcher;
import org.nearkin.resolve.match.Population;
import org.nearkin.resolve.match.Verdict;
import org.nearkin.resolve.match.Verdict.Band;
import org.nearkin.resolve.match.Verdict.Relation;
import org.nearkin.resolve.pair.LabelledPair.Side;
import org.nearkin.resolve.pair.PairText;
import org.nearkin.resolve.profile.Profile;

/// The four answers, the bands and what no likeness overrules, each on a pair of listings in short.
class PairVerdictTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled(Gazetteer.bundled());
  private static final PairText TEXTS = new PairText(Gazetteer.bundled());
  private static final String HERE = " | 2nd Monday, 6 pm | 77 Foundry Road, Toledo, OH 43604";
  private static final String THERE = " | 2nd Monday, 6 pm | 8 Lake Street, Sandusky, OH 44870";

  private static Profile profile(String source, String key, String text) {
    var version = TEXTS.read(new Side(new ListingKey(source, key), text));
    return new Profiles(KNOWLEDGE)
        .of(new Normalizer(Map.of(), KNOWLEDGE).normalize(version, List.of()).orElseThrow());
  }

  private static Verdict verdict(Profile one, Profile other, List<Profile> more) {
    var all = new ArrayList<>(more);
    all.add(one);
    all.add(other);
    var matcher = new PairMatcher(
        new Population(all), KNOWLEDGE.vocabulary(), MatchWeights.bundled());
    var verdict = matcher.compare(one, other);
    assertEquals(verdict, matcher.compare(other, one), "the order does not matter");
    return verdict;
  }

  private static Verdict across(String one, String other) {
    return verdict(profile("a", "1", one), profile("b", "1", other), List.of());
  }

  private static Verdict within(String one, String other) {
    return verdict(profile("a", "1", one), profile("a", "2", other), List.of());
  }

  @Test
  void theSameNameHouseAndHourIsTheSameMeeting() {
    var verdict = across("Stroke Club" + HERE, "Stroke Club Toledo" + HERE);
    assertEquals(Relation.SAME_MEETING, verdict.relation());
    assertEquals(Band.JOIN, verdict.band());
    assertTrue(verdict.reasons().contains("the same house"), verdict.reasons().toString());
    assertEquals("2026-11-25", verdict.weights());
  }

  @Test
  void anotherDayInOneFeedIsTheGroupsOtherMeeting() {
    var verdict = within("Lantern Group | Mon 19:00 | 77 Foundry Road, Toledo, OH 43604",
        "Lantern Group | Wed 19:00 | 77 Foundry Road, Toledo, OH 43604");
    assertEquals(Relation.OTHER_MEETING, verdict.relation());
    assertTrue(verdict.joins());
  }

  @Test
  void onAPageSisterGroupsStayApart() {
    var verdict = within("Lantern Group | Mondays, 7 pm | 77 Foundry Road, Toledo, OH 43604",
        "Lantern Group | Wednesdays, 7 pm | 77 Foundry Road, Toledo, OH 43604");
    assertEquals(Relation.SIBLING, verdict.relation());
    assertEquals(Band.APART, verdict.band());
  }

  @Test
  void aPageThatPrintsOneMeetingTwiceMeansOne() {
    assertTrue(within("Stroke Club" + HERE, "The Stroke Club" + HERE).joins());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "PEOPLE_OTHER; Stroke Club for Women; Stroke Club for Men",
      "PEOPLE_OTHER; Stroke Survivors Club; Stroke Caregivers Club",
      "NAME_CONTRADICTS; Team 14; Team 15"})
  void vetoesHoldWhateverElseAgrees(Level level, String one, String other) {
    var verdict = across(one + HERE + " | (419) 555-0141", other + HERE + " | (419) 555-0141");
    assertTrue(verdict.levels().contains(level), verdict.reasons().toString());
    assertEquals(Band.APART, verdict.band());
    assertEquals(Relation.DIFFERENT, verdict.relation());
  }

  @Test
  void anotherLanguageIsAVeto() {
    var verdict = across("Stroke Club" + HERE + " | Spanish", "Stroke Club" + HERE + " | English");
    assertTrue(verdict.levels().contains(Level.LANGUAGE_OTHER));
    assertEquals(Band.APART, verdict.band());
  }

  @Test
  void moreThanTwentyKilometresApartIsAVeto() {
    var verdict = across("Stroke Club" + HERE + " | (419) 555-0141",
        "Stroke Club" + THERE + " | (419) 555-0141");
    assertTrue(verdict.levels().contains(Level.PLACE_FAR));
    assertEquals(Band.APART, verdict.band());
  }

  @Test
  void chaptersOfOneNameAreNotJoinedWhereOneDoesNotSayWhere() {
    assertNotEquals(Band.JOIN,
        across("Stroke Club" + HERE, "Stroke Club | 2nd Monday, 6 pm | Lobby").band());
  }

  @Test
  void aNumberOfManyListingsSaysLittle() {
    var one = profile("a", "1", "Ostomy Talk | 2nd Monday, 6 pm | (419) 555-0100");
    var other = profile("b", "1", "Lymphedema Circle | 2nd Monday, 6 pm | (419) 555-0100");
    var others = new ArrayList<Profile>();
    for (int i = 2; i < 8; i++) {
      others.add(profile("a", "" + i, "Group " + i + " | (419) 555-0100"));
    }
    assertTrue(verdict(one, other, List.of()).levels().contains(Level.PHONE_SAME));
    var central = verdict(one, other, others);
    assertTrue(central.levels().contains(Level.PHONE_CENTRAL));
    assertTrue(central.probability() < verdict(one, other, List.of()).probability());
    assertEquals(Relation.DIFFERENT, central.relation());
  }

  @Test
  void whoFitsBetterAtThatHourIsTakenInstead() {
    var one = profile("a", "1", "Pathfinders" + HERE);
    var other = profile("b", "1", "Open Door" + HERE);
    assertTrue(verdict(one, other, List.of()).levels().contains(Level.RIVALS_NONE));
    var crowded = verdict(one, other, List.of(profile("b", "2", "Pathfinders" + HERE)));
    assertTrue(crowded.levels().contains(Level.RIVALS_BETTER));
    assertEquals(Relation.DIFFERENT, crowded.relation());
  }
}
