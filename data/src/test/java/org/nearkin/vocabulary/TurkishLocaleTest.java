package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In Turkish a capital I becomes a dotless ı: a classic way to lose "IBS" and "MIGRAINE".
class TurkishLocaleTest {
  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void speakTurkish() {
    Locale.setDefault(Locale.of("tr", "TR"));
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void capitalsFoldAsAnywhereElse() {
    ConditionLinker linker = new ConditionLinker(ConditionVocabulary.bundled(),
        KnownOrganization.bundled());
    assertEquals("migraine-headache", linker.link("MIGRAINE SUPPORT").getFirst().conditionId());
    assertEquals("ibs", linker.link("IBS group").getFirst().conditionId());
    assertEquals("infertility", linker.link("INFERTILITY / IVF").getFirst().conditionId());
  }

  @Test
  void facetsAndLanguagesFoldAsAnywhereElse() {
    assertEquals(Set.of(Relation.SIBLING), FacetReader.bundled().relations("SIBLINGS"));
    assertEquals("it", Languages.bundled().find("ITALIAN").orElseThrow().code());
  }

  @Test
  void wordsFoldAsAnywhereElse() {
    assertEquals(List.of("living", "with", "illness"),
        FoldedText.foldPhrase("LIVING WITH İLLNESS"));
  }
}
