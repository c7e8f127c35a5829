package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"0872", "LS1 3AB", "00-950", "12345-6789", "ZZZZZZZZZZZ"})
  void aCodeComesBackFromItsNumber(String code) {
    assertEquals(code, PostalCodeKey.text(PostalCodeKey.of(code).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "10*19", "ZZZZZZZZZZZZ", "é", "\0"})
  void whatIsNoCodeHasNoNumber(String text) {
    assertEquals(OptionalLong.empty(), PostalCodeKey.of(text));
  }

  @Test
  void numbersSortAsCodes() {
    var sorted = new String[]{"LS1", "LS1 3AB", "LS1 4XY", "LS10", "LS17 6AA", "M1"};
    for (var i = 1; i < sorted.length; i++) {
      var before = PostalCodeKey.of(sorted[i - 1]).orElseThrow();
      assertTrue(before < PostalCodeKey.of(sorted[i]).orElseThrow(), sorted[i]);
    }
  }
}
