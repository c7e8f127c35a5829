package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.place.PlaceAnswer.Ambiguous;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;

class PlaceMentionsTest {
  private final PlaceMentions mentions = new PlaceMentions(Gazetteer.bundled());

  @ParameterizedTest
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
      lupus near Oak Park IL evenings  | Oak Park, IL
      lupus in Oak Park, IL            | Oak Park, IL
      diabetes 43604 mornings          | 43604 (Toledo, OH)
      stroke denver weekends           | Denver, CO
      duelo cerca de Laredo            | Laredo, TX
      knitting in Ohio                 | Ohio, USA
      living with hope                 | ''
      reading group                    | ''
      wash my hands again              | ''
      I miss my mom, I am ill          | ''
      will it help or not              | ''
      near me                          | ''
      call 5551234                     | ''
      """)
  void onlyWhatIsSurelyAPlaceIsTakenForOne(String text, String expected) {
    assertEquals(expected, mentions.find(text).map(mention -> label(mention.answer())).orElse(""));
  }

  private static String label(PlaceAnswer answer) {
    return switch (answer) {
      case Found found -> found.label();
      case Ambiguous several -> several.choices().getFirst().label();
      case Unknown unknown -> "unknown: " + unknown.typed();
    };
  }
}
