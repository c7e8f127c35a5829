package org.nearkin.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.effort.Effort;

class AddressParserTest {
  private final AddressParser parser = new AddressParser(Gazetteer.bundled());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "addresses.tsv", delimiter = '\t', quoteCharacter = '\0')
  void addressesAreTakenApartAsTheTableSays(ArgumentsAccessor row) {
    var expected = new PostalAddress(cell(row, 1), cell(row, 2), cell(row, 3), cell(row, 4),
        cell(row, 5));
    assertEquals(expected, parser.parse(cell(row, 0).orElse("").replace('|', '\n')));
  }

  private static Optional<String> cell(ArgumentsAccessor row, int column) {
    return Optional.ofNullable(row.getString(column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a,", " ", "MA ", "12 St, ", ", ", ".", "New York "})
  void hugeTextTakesLessThanASecond(String piece) {
    var huge = piece.repeat(100_000 / piece.length());
    var longest = huge.substring(0, 500);
    Effort.staysSmall("address of 100 KB", () -> parser.parse(huge));
    Effort.staysSmall("address of 500 characters", () -> parser.parse(longest));
  }

  @Test
  void noTextMakesItFail() {
    var random = new Random(20_261_124);
    var pieces = new String[]{"Worcester", "MA", "01608", ",", " ", "\n", "St", ".", "12", "İ", "é",
        "(", "\\", "$",
        "New", "York", "USA", "M5V 2T6", "-", "\u0000", "𝒳", "Box"};
    for (var i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (var j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      var address = parser.parse(text.toString());
      new Geotagger(Gazetteer.bundled()).locate(address, Optional.empty());
    }
  }
}
