package org.nearkin.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.group.GroupBuilder.group;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled vocabulary and the index together.
class UnderstandingTest {
  private static final Asking ASKING = Asking.groups(Meaning.bundled(), List.of(
      group("Butterflies").about("lupus").meetsOnline(),
      group("Memory café").about("alzheimers").meetsOnline(),
      group("Pink ribbons").about("breast-cancer").meetsOnline(),
      group("Living with cancer").about("cancer").meetsOnline(),
      group("Evening circle").about("grief").meetsOnline(),
      group("Steady steps").about("parkinsons").meetsOnline(),
      group("Nerve center").about("multiple-sclerosis").runBy("Harbor Hospital").meetsOnline(),
      group("Quilters of Dover").meetsOnline()));

  @AfterAll
  static void close() {
    ASKING.close();
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      SLE,                                  Butterflies
      lupus support group near me,          Butterflies
      grupo de apoyo para lupus,            Butterflies
      lupsu,                                Butterflies
      alzheimer's,                          Memory café
      Alzeimers group,                      Memory café
      cáncer de mama,                       Pink ribbons
      cancer de seno,                       Pink ribbons
      breast cancer survivors in my town,   Pink ribbons
      duelo,                                Evening circle
      bereaved,                             Evening circle
      MS,                                   Nerve center
      multiple sclerosis harbor hospital,   Nerve center
      parkinsons excercise,                 Steady steps
      quilters,                             Quilters of Dover
      quiltres,                             Quilters of Dover
      """)
  void aGroupIsFoundHoweverItsConditionIsCalled(String words, String expected) {
    assertEquals(List.of(expected), ASKING.all(words));
  }

  @Test
  void everydayWordsOnlyHintAtACondition() {
    try (var asking = Asking.groups(Meaning.bundled(), List.of(
        group("Painting").summary("An art class for anyone.").about("arthritis").meetsOnline(),
        group("Art class").about("health-education").meetsOnline(),
        group("Cooking for one").about("health-education").meetsOnline()))) {
      assertEquals(List.of("Art class", "Painting", "Cooking for one"), asking.all("art class"));
    }
  }

  @Test
  void theConditionSaidBestComesBeforeTheOthers() {
    try (var asking = Asking.groups(Meaning.bundled(), List.of(
        group("A for fathers").about("fathers").meetsOnline(),
        group("Memory").about("dementia").meetsOnline(),
        group("Fathers with dementia").about("fathers", "dementia").meetsOnline()))) {
      assertEquals(List.of("Fathers with dementia", "Memory", "A for fathers"),
          asking.all("dementia, fathers"));
    }
  }

  @Test
  void aWiderConditionFindsTheGroupsOfNarrowerOnes() {
    assertEquals(List.of("Living with cancer", "Pink ribbons"), ASKING.all("cancer"));
    assertEquals(List.of("cancer"), ASKING.ask("cancer").conditions());
  }
}
