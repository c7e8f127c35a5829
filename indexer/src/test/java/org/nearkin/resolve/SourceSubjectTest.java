package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.resolve.Stated.NOW;
import static org.nearkin.resolve.Stated.stated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Claims;
import org.nearkin.group.Subject;
import org.nearkin.place.Gazetteer;
import org.nearkin.source.SourceDefinition.Organizer;

/// What a site says of all its groups.
class SourceSubjectTest {
  private final Resolver resolver = new Resolver(
      List.of(
          Stated.source("network", Organizer.ASSOCIATION, Optional.of("Parkinson's disease"))),
      Knowledge.bundled(Gazetteer.bundled()), new Random(1));

  private Subject subject(String name) {
    var claims = new Claims(List.of(stated("network", "1").as(name).version()), List.of());
    return resolver.resolve(claims, Map.of(), NOW).groups().getFirst().subject();
  }

  @Test
  void itCountsWhereTheListingSaysNothing() {
    var subject = subject("Springfield chapter");
    assertEquals(List.of("parkinsons"), subject.conditionIds());
    assertEquals("https://network.example.org/",
        subject.conditions().getFirst().claim().evidence().document().toString());
  }

  @Test
  void aListingThatSpeaksForItselfIsBelieved() {
    assertEquals(List.of("grief"), subject("Grief support group").conditionIds());
  }
}
