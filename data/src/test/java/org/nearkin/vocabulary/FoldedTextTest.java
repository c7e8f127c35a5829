package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      Sjögren's        | sjogren
      Alzheimer’s      | alzheimer
      caregivers       | caregiver
      families         | family
      cuidadores       | cuidador
      diabetes         | diabete
      arthritis        | arthritis
      illness          | illness
      AIDS             | aids
      A.A.             | aa
      S.L.A.A          | slaa
      LGBTQ+           | lgbtq+
      &                | and
      """)
  void wordFolds(String word, String folded) {
    assertEquals(List.of(folded), FoldedText.foldPhrase(word));
  }

  @Test
  void hyphensSlashesAndSentencesPartWords() {
    assertEquals(List.of("al", "anon", "hiv", "aids", "st", "mary", "end", "next"),
        FoldedText.foldPhrase("Al-Anon HIV/AIDS St. Mary end.Next"));
  }

  @Test
  void wordsKeepTheirPlace() {
    FoldedText text = FoldedText.of("Lupus, Crohn's");
    assertEquals("Crohn's", text.written(1, 2));
    assertEquals(", ", text.gapBefore(1));
  }
}
