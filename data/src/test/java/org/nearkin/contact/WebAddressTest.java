package org.nearkin.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.effort.Effort;

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
  @CsvSource({"join our private Facebook group, PRIVATE_GROUP", "a closed group, PRIVATE_GROUP",
      "nuestro grupo de Facebook privado, PRIVATE_GROUP", "our public Facebook group, PUBLIC_GROUP",
      "grupo público, PUBLIC_GROUP", "our Facebook group, SOCIAL_GROUP",
      "a private room for the group, SOCIAL_GROUP"})
  void theWordsAroundMaySayWhetherAGroupIsOpen(String words, WebAddress.Kind kind) {
    assertEquals(kind, WebAddress.kindOf(URI.create("https://www.facebook.com/groups/1"), words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "https://", "%", "a.", "&utm_source=", "/"})
  void hugeTextTakesLessThanASecond(String piece) {
    var address = "https://example.org/" + piece.repeat(100_000 / piece.length());
    Effort.staysSmall("address of 100 KB", () -> WebAddress.parse(address));
    Effort.staysSmall("address of 2 KB",
        () -> WebAddress.parse(address.substring(0, 2_000)));
  }
}
