package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingRepairTest {
  private final ConditionLinker linker = ConditionLinker.bundled();

  @ParameterizedTest
  @CsvSource({"lupus, lupus, 0", "bulimia, bulemia, 1", "epilepsy, epilespy, 1",
      "autism, autsim, 1", "a, '', 1", "ab, ba, 1"})
  void editsCountSwapsAsOne(String left, String right, int edits) {
    assertEquals(edits, SpellingRepair.edits(left, right));
    assertEquals(edits, SpellingRepair.edits(right, left));
  }

  @ParameterizedTest
  @ValueSource(strings = {"singles dance", "artistic comparison", "swimming",
      "leadership breakfast", "shutter repair",
      "inspection", "feathers", "stability ball", "journalists", "importante"})
  void everydayWordIsNeverTakenForAMisspelling(String text) {
    assertTrue(linker.link(text).stream().noneMatch(match -> match.rule().equals("spelling")),
        text);
  }

  @Test
  void misspelledMatchIsLessSure() {
    ConditionMatch exact = linker.link("fibromyalgia").getFirst();
    ConditionMatch guessed = linker.link("fibromyelgia").getFirst();
    assertEquals(exact.conditionId(), guessed.conditionId());
    assertEquals(List.of("phrase", "spelling"), List.of(exact.rule(), guessed.rule()));
    assertTrue(guessed.confidence() < exact.confidence());
  }
}
