package org.nearkin.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      es-MX,es;q=0.9,en;q=0.8 | SPANISH
      en-US,en;q=0.5          | ENGLISH
      fr,es;q=0.5             | SPANISH
      fr,en;q=0.9,es;q=0.5    | ENGLISH
      vi                      | ENGLISH
      *                       | ENGLISH
      ;;;q=nonsense           | ENGLISH
      ''                      | ENGLISH
      """)
  void theBestOfTheHeaderIsTaken(String header, Language expected) {
    assertEquals(expected, Language.preferred(header));
  }
}
