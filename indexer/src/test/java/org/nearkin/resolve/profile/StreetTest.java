package org.nearkin.resolve.profile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetTest {
  private static Street street(String line) {
    return Street.parse(line).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "412 Alder Street North | 412 Alder St N",
      "One Mill Place | 1 Mill Pl",
      "600 Second Avenue, Suite 4 | 600 2nd Ave",
      "Harbor House 3120 Cooper Avenue | 3120 Cooper Ave.",
      "14 N.W. Pike Blvd. | 14 Pike Boulevard NW"})
  void oneHouseHoweverWritten(String one, String other) {
    assertTrue(street(one).isSameHouse(street(other)));
  }

  @Test
  void anotherNumberIsNextDoorOrFarAway() {
    assertFalse(street("95 Orchard Ave").isSameHouse(street("84 Orchard Ave")));
    assertTrue(street("95 Orchard Ave").isNextDoor(street("84 Orchard Ave")));
    assertFalse(street("95 Orchard Ave").isNextDoor(street("840 Orchard Ave")));
    assertFalse(street("95 Orchard Ave").isNextDoor(street("95 Alder Ave")));
  }
}
