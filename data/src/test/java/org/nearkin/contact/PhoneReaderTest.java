package org.nearkin.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.effort.Effort;

class PhoneReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "phones.tsv", delimiter = '\t', quoteCharacter = '\0', nullValues = "", emptyValue = "")
  void numbersAreFoundAsTheTableSays(@Nullable String text, @Nullable String hint, String country,
      String expected) {
    var area = Optional.of(hint == null ? "" : hint).filter(code -> !code.isEmpty());
    var stated = text == null ? "" : text;
    var found = PhoneReader.find(stated, area, country)
        .stream()
        .map(PhoneReaderTest::describe)
        .collect(Collectors.joining(" "));
    assertEquals(expected, found.isEmpty() ? "-" : found);
  }

  private static String describe(PhoneNumber phone) {
    return phone.number()
        + phone.extension().map(digits -> ';' + digits).orElse("")
        + (phone.confidence() < 1 ? "?" : "");
  }

  @Test
  void theTextIsKeptAsStated() {
    var found = PhoneReader.find("Ask Jo: (508) 555-0142 x3.", Optional.empty(), "US");
    assertEquals("(508) 555-0142 x3", found.getFirst().stated());
  }

  @Test
  void tollFreeNumbersAreMarked() {
    assertTrue(PhoneReader.find("800-555-0142", Optional.empty(), "US").getFirst().tollFree());
    assertTrue(!PhoneReader.find("508-555-0142", Optional.empty(), "US").getFirst().tollFree());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "555-", "(508) 555-0142 ", "+1", "ID: 1", "fax ", "1-800-A", "x1 ",
      "12:30-", "555-0142 ", "988 "})
  void hugeTextTakesLessThanASecond(String piece) {
    var text = piece.repeat(100_000 / piece.length());
    Effort.staysSmall("phones, 100 KB of '" + piece + "'",
        () -> PhoneReader.find(text, Optional.of("508"), "US"));
  }

  @Test
  void noTextMakesItFail() {
    var random = new Random(20_261_125);
    var pieces = List.of("508", "555", "0142", "-", "(", ")", "+1", "x12", "ext", "988", "116 123",
        "ID:", "Zoom", "fax", "İ", "١٢٣", "\u0000", "𝒳", "1-800-", "HELP", ",,", "#", "poste");
    for (var i = 0; i < 1_000; i++) {
      var text = random.ints(random.nextInt(14), 0, pieces.size())
          .mapToObj(pieces::get)
          .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      for (var found : PhoneReader.find(text, Optional.of("508"), i % 2 == 0 ? "US" : "GB")) {
        assertTrue(!found.stated().isBlank(), text);
      }
    }
  }
}
