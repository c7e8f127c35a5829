package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConditionLinkerTest {
  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();
  private final ConditionLinker linker = ConditionLinker.bundled();

  /// The tables are for everyone to extend: text, expected ids (or wider ones; blank = none), note.
  @TestFactory
  Stream<DynamicTest> everyCaseOfTheTablesIsLinked() {
    return Stream.of("condition-cases.tsv", "more-condition-cases.tsv", "look-alike-cases.tsv",
        "compound-cases.tsv")
        .flatMap(file -> VocabularyTable.bundled(file).rows().stream())
        .map(row -> DynamicTest.dynamicTest(row.text("text"),
            () -> check(row.text("text"), Set.copyOf(row.list("expect")))));
  }

  private void check(String text, Set<String> expected) {
    List<ConditionMatch> matches = linker.link(text);
    if (expected.isEmpty()) {
      assertEquals(List.of(), matches, text);
    } else {
      assertTrue(withAncestors(matches).containsAll(expected),
          () -> text + ": " + expected + " not in " + matches);
    }
  }

  private Set<String> withAncestors(List<ConditionMatch> matches) {
    Set<String> ids = new HashSet<>();
    for (ConditionMatch match : matches) {
      ids.add(match.conditionId());
      ids.addAll(vocabulary.ancestors(match.conditionId()));
    }
    return ids;
  }

  @Test
  void matchCarriesItsEvidence() {
    ConditionMatch match = linker.link("The Boston Lupus Group").getFirst();
    assertEquals(new ConditionMatch("lupus", "Lupus", "phrase", 0.9), match);
  }

  @Test
  void everyConditionIsFoundByItsOwnName() {
    List<String> lost = vocabulary.all()
        .stream()
        .filter(condition -> Stream.of(condition.english().name(), condition.spanish().name())
            .anyMatch(name -> !withAncestors(linker.link(name)).contains(condition.id())))
        .map(Condition::id)
        .toList();
    assertEquals(List.of(), lost);
  }

  @Test
  void sureMatchesComeBeforeDoubtfulOnes() {
    List<ConditionMatch> matches = linker.link("fibromialgea, lupus");
    assertEquals(List.of("lupus", "fibromyalgia"),
        matches.stream().map(ConditionMatch::conditionId).toList());
  }

  @Test
  void neverFailsOnRandomText() {
    Random random = new Random(7);
    String letters = "aAsSmMeé ñ.,'’&-/+0١İıß\uD83D\uDE00\u0301\u200D\n\t";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, letters.length())
          .forEach(at -> text.append(letters.charAt(at)));
      linker.link(text.toString());
    }
  }

  @Test
  void hugeTextIsAnsweredAtOnce() {
    linker.link("warm up, support group for grief");
    for (String part : List.of("support ", "s", "a.", "cancr ", "the my your ", "Ω̃", "alzheimerz,",
        "MS, ")) {
      String text = part.repeat(100_000 / part.length());
      Assertions.assertTimeout(Duration.ofSeconds(1), () -> linker.link(text));
    }
  }
}
