package org.nearkin.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "web-addresses.tsv", delimiter = '\t', quoteCharacter = '\0')
  void addressesAreReadAsTheTableSays(String text, String expected, @Nullable String kind) {
    var address = WebAddress.parse(text);
    assertEquals(expected, address.map(URI::toString).orElse("-"));
    assertEquals(kind == null ? "" : kind,
        address.map(WebAddress::kindOf).map(Enum::name).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "https://", "%", "a.", "&utm_source=", "/"})
  void hugeTextTakesLessThanASecond(String piece) {
    assertTimeout(Duration.ofSeconds(1),
        () -> WebAddress.parse("https://example.org/" + piece.repeat(100_000)));
  }
}
