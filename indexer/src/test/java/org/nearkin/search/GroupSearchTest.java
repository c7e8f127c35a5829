package org.nearkin.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.group.GroupBuilder.group;
import static org.nearkin.search.Asking.BOSTON;
import static org.nearkin.search.Asking.WORCESTER;
import static org.nearkin.search.Asking.groups;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.group.Format;
import org.nearkin.group.Kind;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.Precision;
import org.nearkin.search.SearchRequest.Near;

class GroupSearchTest {
  private static final GeoPoint OSLO = new GeoPoint(59.91, 10.75);

  @Test
  void nearGroupsComeFirst() {
    try (var asking = groups(
        group("Worcester").about("lupus").meetsAt(42.2626, -71.8023),
        group("Cambridge").about("lupus").meetsAt(42.3736, -71.1097),
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589))) {
      assertEquals(List.of("Boston", "Cambridge", "Worcester"),
          asking.near(BOSTON, 100).local("lupus"));
      assertEquals(List.of("Worcester", "Cambridge", "Boston"),
          asking.near(WORCESTER, 100).local("lupus"));
    }
  }

  @Test
  void groupsOutsideTheCircleAreLeftOut() {
    try (var asking = groups(
        group("Worcester").about("lupus").meetsAt(42.2626, -71.8023),
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589))) {
      assertEquals(List.of("Boston"), asking.near(BOSTON, 40).local("lupus"));
      assertEquals(List.of(), asking.near(OSLO, 40).all("lupus"));
    }
  }

  @Test
  void theDoubtAboutAPlaceSpeaksForTheGroup() {
    try (var asking = groups(
        group("Somewhere in Worcester").about("lupus").meetsAt(42.2626, -71.8023, Precision.CITY),
        group("Somewhere in the state").about("lupus").meetsAt(42.36, -71.06, Precision.STATE))) {
      // Boston to Worcester: 62 km; the town's radius is 9 km.
      assertEquals(List.of(), asking.near(new Near(BOSTON, 0, 50_000)).local("lupus"));
      assertEquals(List.of("Somewhere in Worcester"),
          asking.near(new Near(BOSTON, 0, 54_000)).local("lupus"));
      assertEquals(List.of("Somewhere in Worcester"),
          asking.near(new Near(BOSTON, 6_000, 48_000)).local("lupus"));
    }
  }

  @Test
  void metresAreThoseToTheNearestVenue() {
    try (var asking = groups(group("Two rooms").about("lupus")
        .meetsAt(42.2626, -71.8023)
        .meetsAt(42.3736, -71.1097))) {
      var hit = asking.near(BOSTON, 20).ask("lupus").local().hits().getFirst();
      assertEquals(BOSTON.metresTo(new GeoPoint(42.3736, -71.1097)),
          hit.metres().orElseThrow(), 0.001);
    }
  }

  @Test
  void onlineGroupsStandBeside() {
    try (var asking = groups(
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589),
        group("On video").about("lupus").meetsOnline(),
        group("By phone").about("lupus").meetsByPhone(),
        group("Forum").about("lupus").of(Kind.ONLINE_COMMUNITY),
        group("Helpline").about("lupus").of(Kind.HELPLINE))) {
      var results = asking.near(BOSTON, 40).ask("lupus");
      assertEquals(List.of("Boston"), Asking.names(results.local()));
      assertEquals(List.of("By phone", "Forum", "Helpline", "On video"),
          Asking.names(results.remote()));
    }
  }

  @Test
  void aHybridGroupIsLocalInsideTheCircleAndRemoteOutside() {
    try (var asking = groups(
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589).andOnline())) {
      assertEquals(List.of("Boston"), asking.near(BOSTON, 40).local("lupus"));
      assertEquals(List.of(), asking.near(BOSTON, 40).remote("lupus"));
      assertEquals(List.of("Boston"), asking.near(OSLO, 40).remote("lupus"));
      assertEquals(List.of(), asking.near(OSLO, 40).local("lupus"));
    }
  }

  @Test
  void aCircleMayCrossTheDateLine() {
    try (var asking = groups(
        group("Taveuni").about("lupus").meetsAt(-16.85, -179.97))) {
      assertEquals(List.of("Taveuni"),
          asking.near(new GeoPoint(-16.8, 179.97), 20).local("lupus"));
    }
  }

  @Test
  void withoutAPlaceEveryGroupOneCanGoToIsLocal() {
    try (var asking = groups(
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589),
        group("Nobody knows where").about("lupus").meetsSomewhere(),
        group("Nobody says how").about("lupus"),
        group("On video").about("lupus").meetsOnline())) {
      assertEquals(List.of("Boston", "Nobody knows where"), asking.local("lupus"));
      assertEquals(List.of("Nobody says how", "On video"), asking.remote("lupus"));
    }
  }

  @Test
  void noWordsOrOnlyGenericOnesAskForAllGroups() {
    try (var asking = groups(
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589),
        group("On video").about("grief").meetsOnline())) {
      var all = List.of("Boston", "On video");
      assertEquals(all, asking.all(""));
      assertEquals(all, asking.all("support groups near me"));
      assertEquals(all, asking.all("Grupos de apoyo"));
      assertEquals(all, asking.near(BOSTON, 10).all(" "));
    }
  }

  @Test
  void lupusIsFoundBySle() {
    try (var asking = groups(
        group("Butterflies").about("lupus").meetsOnline(),
        group("Others").about("grief").meetsOnline())) {
      var results = asking.ask("SLE");
      assertEquals(List.of("Butterflies"), Asking.names(results));
      assertEquals(List.of("lupus"), results.conditions());
    }
  }

  @Test
  void aWiderConditionFindsNarrowerOnesAfterItsOwnUnlessTheyAreNearer() {
    try (var asking = groups(
        group("A breast").about("breast-cancer").meetsAt(42.3601, -71.0589),
        group("Any").about("cancer").meetsAt(42.3736, -71.1097))) {
      assertEquals(List.of("Any", "A breast"), asking.local("cancer"));
      assertEquals(List.of("A breast", "Any"), asking.near(BOSTON, 40).local("cancer"));
      assertEquals(List.of("A breast"), asking.local("breast cancer"));
    }
  }

  @Test
  void groupsAboutBothConditionsComeFirst() {
    try (var asking = groups(
        group("A").about("lupus").meetsOnline(),
        group("B").about("grief", "lupus").meetsOnline(),
        group("C").about("grief").meetsOnline())) {
      assertEquals(List.of("B", "A", "C"), asking.all("lupus grief"));
    }
  }

  @Test
  void wordsBesideAConditionOnlyRaise() {
    try (var asking = groups(
        group("A lupus circle").about("lupus").meetsOnline(),
        group("Young adults with lupus").about("lupus").meetsOnline())) {
      assertEquals(List.of("Young adults with lupus", "A lupus circle"),
          asking.all("lupus young adults"));
      assertEquals(2, asking.all("lupus group close by").size());
    }
  }

  @Test
  void aGroupNamedByTheWordsIsFoundThoughTheyMeanACondition() {
    try (var asking = groups(
        group("Good grief hikers").meetsOnline(),
        group("Circle").about("grief").meetsOnline())) {
      assertEquals(List.of("Circle", "Good grief hikers"), asking.all("grief"));
    }
  }

  @Test
  void allWordsAreNeededWhileSomeGroupHasThem() {
    try (var asking = groups(
        group("Widows lunch").meetsOnline(),
        group("Widows walk").meetsOnline(),
        group("Lunch bunch").meetsOnline())) {
      assertEquals(List.of("Widows lunch"), asking.all("widows lunch"));
      assertEquals(List.of("Widows lunch", "Widows walk"), asking.all("widows skydiving"));
    }
  }

  @Test
  void wordsMayStandInDifferentFields() {
    try (var asking = groups(
        group("Tea hour").runBy("Harbor Hospice").summary("For widowers.").meetsOnline(),
        group("Coffee hour").runBy("Harbor Hospice").meetsOnline())) {
      assertEquals(List.of("Tea hour"), asking.all("harbor widowers tea"));
      assertEquals(List.of("Coffee hour", "Tea hour"), asking.all("hospice"));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      ostomi,      Ostomates of Springfield
      ostomates,   Ostomates of Springfield
      osotmates,   Ostomates of Springfield
      springfeild, Ostomates of Springfield
      carigver,    Caregiver café
      caregivres,  Caregiver café
      CAFE,        Caregiver café
      stuterring,  Stuttering practice
      """)
  void misspelledWordsFindTheirGroup(String words, String expected) {
    try (var asking = groups(
        group("Ostomates of Springfield").summary("Ostomy and ileostomy.").meetsOnline(),
        group("Caregiver café").meetsOnline(),
        group("Stuttering practice").meetsOnline())) {
      assertEquals(List.of(expected), asking.all(words));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      grupo de apoyo para cuidadores, Café de cuidadores
      cuidadora,                      Café de cuidadores
      niños,                          Padres de niños sordos
      ninos sordos,                   Padres de niños sordos
      padre,                          Padres de niños sordos
      cáncer de mama,                 Amigas
      cancer de mama,                 Amigas
      """)
  void spanishWordsFindTheirGroup(String words, String expected) {
    try (var asking = groups(
        group("Café de cuidadores").meetsOnline(),
        group("Padres de niños sordos").meetsOnline(),
        group("Amigas").about("breast-cancer").meetsOnline())) {
      assertEquals(List.of(expected), asking.all(words));
    }
  }

  @Test
  void aCorrectWordIsNotRepaired() {
    try (var asking = groups(
        group("Mothers").meetsOnline(),
        group("Others").meetsOnline(),
        group("Others too").meetsOnline())) {
      assertEquals(List.of("Mothers"), asking.all("mother"));
      assertEquals(List.of("Mothers"), asking.all("mothers"));
    }
  }

  @Test
  void aFormatIsAHardFilterAndCountsShowWhatTheOthersWouldGive() {
    try (var asking = groups(
        group("Boston").about("lupus").meetsAt(42.3601, -71.0589),
        group("Cambridge").about("lupus").meetsAt(42.3736, -71.1097).andOnline(),
        group("On video").about("lupus").meetsOnline(),
        group("Far away").about("lupus").meetsAt(59.91, 10.75),
        group("Not asked for").about("grief").meetsOnline())) {
      var results = asking.near(BOSTON, 40).only(Format.HYBRID, Format.ONLINE).ask("lupus");
      assertEquals(List.of("Cambridge", "On video"), Asking.names(results));
      assertEquals(1, results.counts().get(Format.IN_PERSON));
      assertEquals(1, results.counts().get(Format.HYBRID));
      assertEquals(1, results.counts().get(Format.ONLINE));
      assertEquals(0, results.counts().get(Format.FORUM));
    }
  }

  @Test
  void anUnknownIdOfAConditionOrAnEmptyIndexIsNoError() {
    try (var asking = groups()) {
      assertTrue(asking.all("anything at all").isEmpty());
    }
    try (var asking = groups(group("Old").about("no-longer-known").meetsOnline())) {
      assertEquals(List.of("Old"), asking.all(""));
    }
  }

  @Test
  void oddWordsAreNoError() {
    try (var asking = groups(group("Old").meetsOnline())) {
      for (var words : List.of("\"", "a AND (", "***", "\0", "🦋", "x".repeat(10_000),
          "y".repeat(30), "\uD801\uDC28".repeat(15),
          "~2 ^5 [a TO")) {
        asking.ask(words);
      }
    }
  }
}
