package org.nearkin.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.group.GroupBuilder.group;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Leader;
import org.nearkin.group.practice.SafetyFact;
import org.nearkin.group.practice.Series;
import org.nearkin.store.Json;

/// Groups as they stand in the store, also in stores of older programs.
class StoredGroupTest {

  @Test
  void whatAttendingTakesIsReadAsItWasWritten() {
    var written = group("stroke").joinBy(Joining.CALL_FIRST, Joining.REGISTER_FIRST)
        .series(Series.OPEN)
        .guests(Guests.WELCOME)
        .ages(new Ages(OptionalInt.of(13), OptionalInt.of(17)))
        .ages(new Ages(OptionalInt.of(55), OptionalInt.empty()))
        .costing(new Cost.Free())
        .costing(new Cost.Insurance())
        .costing(new Cost.Donation(Optional.empty()))
        .costing(new Cost.Fee(Optional.of(new Cost.Amount(new BigDecimal("5.00"), "USD"))))
        .ledBy(Leader.PEER)
        .accessible(Accessibility.ELEVATOR)
        .safe(SafetyFact.CONFIDENTIAL)
        .build();
    assertEquals(written, Json.read(Json.write(written), SupportGroup.class));
  }

  @Test
  void costsAreTellableInTheDocument() {
    var document = Json.write(group("stroke").costing(new Cost.Free()).build());
    assertTrue(document.contains("{\"cost\":\"free\"}"), document);
  }

  /// A document as it was written before these facts were published.
  @Test
  void aDocumentOfAnOlderHomeHasNoneOfIt() {
    var now = group("stroke").costs("Free").speaks("en").build();
    var document = Json.write(now);
    var old = document
        .replaceFirst("\"attending\":\\{[^{}]*\\},", "")
        .replaceFirst(",\"setting\":\\{[^{}]*\\}", "");
    assertFalse(old.contains("attending"), old);
    assertFalse(old.contains("setting"), old);
    assertEquals(now, Json.read(old, SupportGroup.class));
  }

  @Test
  void aDocumentThatLacksOneListHasTheOthers() {
    var now = group("stroke").joinBy(Joining.CALL_FIRST).build();
    var old = Json.write(now).replaceFirst("\"guests\":\\[\\],", "");
    assertEquals(now, Json.read(old, SupportGroup.class));
  }

  @Test
  void onlyWhatCostsNothingAnywhereIsFree() {
    assertTrue(group("a").costing(new Cost.Free()).build().details().attending().isFree());
    assertFalse(group("b").build().details().attending().isFree());
    assertFalse(group("c").costing(new Cost.Free())
        .costing(new Cost.Donation(Optional.empty()))
        .build()
        .details()
        .attending()
        .isFree());
  }
}
