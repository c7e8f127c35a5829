package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nearkin.contact.EmailReader;
import org.nearkin.contact.PhoneReader;
import org.nearkin.contact.WebAddress;

/// In Turkish the capital of i is İ, which breaks comparisons that forget to name a locale.
class TurkishLocaleTest {
  private final Locale before = Locale.getDefault();
  private final Gazetteer gazetteer = Gazetteer.bundled();

  @BeforeEach
  void speakTurkish() {
    Locale.setDefault(Locale.of("tr", "TR"));
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void addressesAreReadInCapitals() {
    var address = new AddressParser(gazetteer).parse("12 ELM ST, INDIANAPOLIS, ILLINOIS, IL 46204");
    assertEquals(Optional.of("IL"), address.region());
    assertEquals(Optional.of("MI"), new AddressParser(gazetteer).parse("Flint, mi 48502").region());
  }

  @Test
  void placesAreFoundInCapitals() {
    var places = new VisitorPlaces(gazetteer);
    assertEquals("Chicago, IL",
        assertInstanceOf(PlaceAnswer.Found.class, places.find("CHICAGO IL")).label());
    assertEquals("Illinois, USA",
        assertInstanceOf(PlaceAnswer.Found.class, places.find("ILLINOIS")).label());
  }

  @Test
  void contactsAreRead() {
    assertEquals("INFO@example.info", EmailReader.find("INFO@EXAMPLE.INFO").getFirst().address());
    assertEquals("https://example.info",
        WebAddress.parse("HTTPS://EXAMPLE.INFO").orElseThrow().toString());
    assertEquals("+18005554357",
        PhoneReader.find("Dial 1-800-555-HELP", Optional.empty(), "US").getFirst().number());
  }
}
