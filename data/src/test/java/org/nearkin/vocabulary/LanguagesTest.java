package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private final Languages languages = Languages.bundled();

  @ParameterizedTest
  @ValueSource(strings = {"es", "Spanish", "español", "ESPANOL", " spanish "})
  void languageIsFoundByCodeAndByName(String text) {
    assertEquals("es", languages.find(text).orElseThrow().code());
  }

  @Test
  void languageIsFoundByItsNativeName() {
    assertEquals(Optional.of("vi"), languages.find("Tiếng Việt").map(Language::code));
    assertEquals(Optional.of("ru"), languages.find("русский").map(Language::code));
    assertEquals(Optional.of("ase"), languages.find("American Sign Language").map(Language::code));
    assertEquals(Optional.empty(), languages.find("Klingon"));
  }

  @Test
  void labelIsInTheLanguageOfTheReader() {
    Language french = languages.find("fr").orElseThrow();
    assertEquals("French", french.label(Locale.US));
    assertEquals("francés", french.label(Locale.of("es")));
  }

  @Test
  void blankNameIsRefusedWithItsPlace() {
    VocabularyTable table = VocabularyTable.parse("languages.tsv",
        "code\ten\tes\tnative\nfr\tFrench\t\tfrançais\n");
    var broken = assertThrows(VocabularyException.class, () -> Languages.of(table));
    assertEquals("languages.tsv, line 2, column es: must not be blank", broken.getMessage());
  }

  @Test
  void lineWithTooFewCellsIsRefused() {
    var broken = assertThrows(VocabularyException.class,
        () -> VocabularyTable.parse("x.tsv", "a\tb\n1\n"));
    assertEquals("x.tsv, line 2, column a: 1 cells where the header has 2", broken.getMessage());
  }
}
