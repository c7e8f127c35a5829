package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionVocabularyTest {
  private static final String HEADER = "id\tname\tsynonyms\tname_es\tsynonyms_es\tparents\tmesh\ticd10cm\taudience\tdoid"
      + "\tmondo\tabbr\tambiguous_abbr\tcode_evidence\n";
  private static final VocabularyTable NO_HEADINGS = VocabularyTable.parse("headings.tsv", "id\n");

  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();

  @Test
  void conditionIsFoundByItsId() {
    assertEquals("Lupus", vocabulary.get("lupus").label(Locale.US));
    assertEquals("Enfermedad de Crohn", vocabulary.get("crohns").label(Locale.of("es", "US")));
    assertEquals(Optional.empty(), vocabulary.find("no-such-thing"));
    assertThrows(NoSuchElementException.class, () -> vocabulary.get("no-such-thing"));
    assertSame(vocabulary, ConditionVocabulary.bundled());
  }

  @Test
  void ancestorsReachTheRootAndLeaveOutTheConditionItself() {
    assertEquals(List.of("breast-cancer", "metastatic-cancer", "cancer"),
        List.copyOf(vocabulary.ancestors("metastatic-breast-cancer")));
    assertEquals(Set.of(), vocabulary.ancestors("cancer"));
  }

  @Test
  void descendantsMirrorAncestors() {
    for (Condition condition : vocabulary.all()) {
      for (String ancestor : vocabulary.ancestors(condition.id())) {
        assertTrue(vocabulary.descendants(ancestor).contains(condition.id()), condition.id());
      }
    }
    assertFalse(vocabulary.descendants("cancer").contains("cancer"));
    assertTrue(vocabulary.descendants("cancer").contains("metastatic-breast-cancer"));
  }

  @Test
  void headingsAreFewAndDistinct() {
    List<Condition> headings = vocabulary.headings();
    assertTrue(headings.size() >= 40 && headings.size() <= 55, () -> headings.size() + " headings");
    assertEquals(headings.size(), new HashSet<>(headings).size());
  }

  @Test
  void versionFollowsTheContentOfTheFile() {
    String one = HEADER + row("a", "");
    assertEquals(version(one), version(one));
    assertFalse(version(one).equals(version(one + row("b", ""))));
    assertTrue(vocabulary.version().matches("[0-9a-f]{12}"));
  }

  @Test
  void repeatedIdIsRefused() {
    assertBroken("conditions.tsv, line 3, column id: a appears twice", row("a", "") + row("a", ""));
  }

  @Test
  void unknownParentIsRefused() {
    assertBroken("conditions.tsv, line 2, column parents: there is no condition b", row("a", "b"));
  }

  @Test
  void circleOfParentsIsRefused() {
    assertBroken("conditions.tsv, line 2, column parents: a is its own ancestor",
        row("a", "b") + row("b", "a"));
  }

  @Test
  void unknownHeadingIsRefused() {
    VocabularyTable conditions = VocabularyTable.parse("conditions.tsv", HEADER + row("a", ""));
    VocabularyTable headings = VocabularyTable.parse("headings.tsv", "id\nb\n");
    var broken = assertThrows(VocabularyException.class,
        () -> ConditionVocabulary.of(conditions, headings, List.of()));
    assertEquals("headings.tsv, line 2, column id: there is no condition b", broken.getMessage());
  }

  private static String row(String id, String parents) {
    return id + "\tName\t\tNombre\t\t" + parents + "\t\t\t\t\t\t\t\t\n";
  }

  private static String version(String conditions) {
    return ConditionVocabulary
        .of(VocabularyTable.parse("conditions.tsv", conditions), NO_HEADINGS, List.of())
        .version();
  }

  private static void assertBroken(String message, String rows) {
    VocabularyTable table = VocabularyTable.parse("conditions.tsv", HEADER + rows);
    var broken = assertThrows(VocabularyException.class,
        () -> ConditionVocabulary.of(table, NO_HEADINGS, List.of()));
    assertEquals(message, broken.getMessage());
  }
}
