package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SituationLinkerTest {
  private static final String HEADER = "condition\tlanguage\tphrase\n";
  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();
  private final SituationLinker linker = SituationLinker
      .of(VocabularyTable.bundled("situation-phrases.tsv"), vocabulary);
  private final QueryLinker queries = new QueryLinker(ConditionLinker.bundled(), linker);

  /// The table is for everyone to extend: a story, the condition that comes first (blank = none), note.
  @TestFactory
  Stream<DynamicTest> everyStoryOfTheTableIsUnderstood() {
    return VocabularyTable.bundled("situation-cases.tsv")
        .rows()
        .stream()
        .map(row -> DynamicTest.dynamicTest(row.text("story"), () -> assertEquals(
            row.findText("expect").orElse(""),
            linker.link(row.text("story"))
                .stream()
                .map(ConditionMatch::conditionId)
                .findFirst()
                .orElse(""))));
  }

  @Test
  void theNearestPhraseIsKeptAsEvidence() {
    ConditionMatch match = linker.link("we found our mum lost on the way home").getFirst();
    assertEquals("situation “mom gets lost on the way home from the store”", match.rule());
    assertEquals("mum lost home", match.words());
  }

  @Test
  void evenAWholePhraseIsLessSureThanAName() {
    for (var row : VocabularyTable.bundled("situation-phrases.tsv").rows()) {
      ConditionMatch match = linker.link(row.text("phrase")).getFirst();
      assertEquals(row.text("condition"), match.conditionId());
      assertTrue(match.confidence() < 0.45, match::toString);
    }
  }

  @Test
  void aConditionThatIsNamedComesFirst() {
    assertEquals(List.of("lupus"), ids(queries.link("lupus, and I keep checking the stove")));
    assertEquals(List.of("ocd"), ids(queries.link("I keep checking the stove")));
    assertEquals(List.of("stress", "ocd"),
        ids(queries.link("stress: I keep checking the stove before I can leave the house")));
  }

  @Test
  void titlesOfGroupsAreNotReadAsStories() {
    assertEquals(List.of(), ConditionLinker.bundled().link("Stove and kitchen evening"));
  }

  @Test
  void theMachinesLanguageChangesNothing() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertEquals(linker.link("i keep checking the stove"),
          SituationLinker.of(VocabularyTable.bundled("situation-phrases.tsv"), vocabulary)
              .link("i keep checking the stove"));
      assertEquals("insomnia", linker.link("I LIE AWAKE IN THE MORNING").getFirst().conditionId());
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void brokenRowsAreRefusedWithTheirLine() {
    assertBroken("line 2, column condition: there is no condition nothing",
        "nothing\ten\tI count the tiles\n");
    assertBroken("line 2, column language: must be en or es", "ocd\tfr\tje compte\n");
    assertBroken("line 2, column phrase: 'I am what I am' has no word that says anything",
        "ocd\ten\tI am what I am\n");
    assertBroken("line 3, column phrase: 'I count the Tiles' appears twice",
        "ocd\ten\tI count the tiles\nocd\ten\tI count the Tiles\n");
  }

  @Test
  void everyBundledPhraseLeadsToACondition() {
    SituationLinker bundled = SituationLinker.bundled();
    VocabularyTable.bundled("situations.tsv")
        .rows()
        .forEach(row -> assertTrue(!bundled.link(row.text("phrase")).isEmpty()
            || !ConditionLinker.bundled().link(row.text("phrase")).isEmpty(),
            () -> row.text("phrase")));
  }

  @Test
  void neverFailsOnRandomTextAndAnswersAHugeOneAtOnce() {
    Random random = new Random(11);
    String letters = "aAsSmMeé ñ.,'’&-/+0١İıß\uD83D\uDE00\u0301\u200D\n\tstove ";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(60), 0, letters.length())
          .forEach(at -> text.append(letters.charAt(at)));
      queries.link(text.toString());
    }
    String huge = "I never not check the stove, ".repeat(4_000);
    assertTimeout(Duration.ofSeconds(1), () -> queries.link(huge));
  }

  private void assertBroken(String message, String rows) {
    VocabularyTable table = VocabularyTable.parse("situations.tsv", HEADER + rows);
    var broken = assertThrows(VocabularyException.class,
        () -> SituationLinker.of(table, vocabulary));
    assertEquals("situations.tsv, " + message, broken.getMessage());
  }

  private static List<String> ids(List<ConditionMatch> matches) {
    return matches.stream().map(ConditionMatch::conditionId).toList();
  }
}
