package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightStemmerTest {
  @ParameterizedTest
  @CsvSource({"wash,washing", "wash,washed", "stop,stopped", "hope,hoping", "worry,worried",
      "nightmare,nightmares", "fall,falling"})
  void englishFormsMeet(String one, String other) {
    assertEquals(LightStemmer.english(one), LightStemmer.english(other));
  }

  @ParameterizedTest
  @CsvSource({"lavar,lavo", "lavar,lavando", "olvidar,olvidaba", "cansado,cansada",
      "escaleras,escalera", "respirar,respiro"})
  void spanishFormsMeet(String one, String other) {
    assertEquals(LightStemmer.spanish(one), LightStemmer.spanish(other));
  }

  @ParameterizedTest
  @CsvSource({"ring,red", "sing,bed", "thing,the"})
  void shortWordsAreLeftAlone(String one, String other) {
    assertNotEquals(LightStemmer.english(one), LightStemmer.english(other));
  }
}
