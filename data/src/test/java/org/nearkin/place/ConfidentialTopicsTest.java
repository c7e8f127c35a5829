package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.vocabulary.ConditionVocabulary;

class ConfidentialTopicsTest {
  private final ConfidentialTopics topics = ConfidentialTopics.bundled();
  private final Geotagger geotagger = new Geotagger(Gazetteer.bundled());

  @Test
  void everyTopicIsInTheVocabulary() {
    var vocabulary = ConditionVocabulary.bundled();
    topics.conditions().forEach(id -> assertTrue(vocabulary.find(id).isPresent(), id));
  }

  @Test
  void theRoughestPrecisionOfSeveralTopicsCounts() {
    assertEquals(Optional.of(Precision.CITY),
        topics.findFinest(List.of("lupus", "domestic-violence")));
    assertEquals(Optional.empty(), topics.findFinest(List.of("lupus")));
  }

  @ParameterizedTest
  @CsvSource({"CITY, Worcester, 01608", "CITY, '', 01608", "CITY, Worcester, ''",
      "COUNTY, Worcester, 01608", "COUNTY, '', 01608", "COUNTY, Worcester, ''"})
  void aRoughPlaceTellsNothingOfStreetOrZip(Precision finest, String city, String zip) {
    var address = new PostalAddress(Optional.of("12 Elm St"), stated(city), Optional.of("MA"),
        stated(zip), Optional.of("US"));
    var rough = geotagger.locateRoughly(address, finest).orElseThrow();
    var expected = finest == Precision.CITY
        ? Gazetteer.bundled().listCities("Worcester", "MA").getFirst().point()
        : Gazetteer.bundled().findCounty("Worcester", "MA").orElseThrow().point();
    assertEquals(new Geotag(expected, finest, false), rough.tag());
  }

  private static Optional<String> stated(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }
}
