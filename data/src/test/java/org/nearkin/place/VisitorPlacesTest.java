package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.effort.Effort;
import org.nearkin.place.PlaceAnswer.Ambiguous;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;

class VisitorPlacesTest {
  private final VisitorPlaces places = new VisitorPlaces(Gazetteer.bundled());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "visitor-places.tsv", delimiter = '\t', quoteCharacter = '\0')
  void placesAreUnderstoodAsTheTableSays(String typed, String expected,
      @Nullable String precision) {
    var found = list(places.find(typed));
    var open = expected.endsWith("; ...");
    var labels = List.of(expected.replace("; ...", "").split("; ", -1));
    var actual = found.stream().map(Found::label).limit(open ? labels.size() : 8).toList();
    assertEquals(expected.equals("-") ? List.of() : labels, actual, () -> "all: " + found);
    assertEquals(Optional.ofNullable(precision),
        found.stream().findFirst().map(place -> place.precision().name()));
    assertEquals(open || labels.size() > 1, places.find(typed) instanceof Ambiguous);
  }

  private static List<Found> list(PlaceAnswer answer) {
    return switch (answer) {
      case Found found -> List.of(found);
      case Ambiguous ambiguous -> ambiguous.choices();
      case Unknown unknown -> List.of();
    };
  }

  @Test
  void atMostEightChoicesAreOffered() {
    assertEquals(8, list(places.find("Springfield")).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "near ", "Springfield ", "1", "county "})
  void hugeTextTakesLessThanASecond(String piece) {
    Effort.staysSmall("place of 100 KB",
        () -> places.find(piece.repeat(100_000 / piece.length())));
    Effort.staysSmall("place of 100 characters",
        () -> places.find(piece.repeat(100 / piece.length())));
  }

  @Test
  void noTextMakesItFail() {
    var random = new Random(20_261_124);
    for (var i = 0; i < 300; i++) {
      var text = random.ints(random.nextInt(30), 1, i % 2 == 0 ? 128 : 0x2FFF)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
      assertTrue(list(places.find(text)).size() <= 8);
    }
  }
}
