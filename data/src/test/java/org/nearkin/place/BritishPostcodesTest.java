package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BritishPostcodesTest {

  @ParameterizedTest
  @CsvSource({"LS1 3AB, Leeds", "SW1A 1AA, London", "m1, Manchester", "EH11, Edinburgh",
      "BT7 1NN, Belfast", "CF10 3AT, Cardiff", "G1 1AA, Glasgow"})
  void theLettersNameAPostTown(String code, String town) {
    assertEquals(Optional.of(town),
        BritishPostcodes.BUNDLED.findArea(code).map(PostalArea::place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LS", "QQ1 1AA", "M5V 2T6", "12345", "LS1 3ABC"})
  void otherTextsNameNone(String code) {
    assertEquals(Optional.empty(), BritishPostcodes.BUNDLED.findArea(code));
  }

  @Test
  void everyPostTownOfTheTableLiesWhereTheGazetteerHasIt() {
    var gazetteer = Gazetteer.bundled();
    for (var code : new String[]{"AB1", "PL1", "NR1", "CT1", "IV1", "LL1", "TR1", "DT1"}) {
      var area = BritishPostcodes.BUNDLED.findArea(code).orElseThrow();
      var town = gazetteer.listCitiesInCountry(area.place(), "GB").getFirst();
      assertTrue(town.point().metresTo(area.point()) < 5_000, area::place);
    }
  }
}
