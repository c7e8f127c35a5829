package org.nearkin.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.effort.Effort;

class EmailReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "emails.tsv", delimiter = '\t', quoteCharacter = '\0')
  void addressesAreFoundAsTheTableSays(String text, String expected) {
    var found = EmailReader.find(text)
        .stream()
        .map(EmailAddress::address)
        .collect(Collectors.joining(" "));
    assertEquals(expected, found.isEmpty() ? "-" : found);
  }

  @Test
  void theHiddenFormIsKeptAsStated() {
    assertEquals("jo [at] example [dot] org",
        EmailReader.find("Ask jo [at] example [dot] org now").getFirst().stated());
  }

  @Test
  void cloudflareIsDecoded() {
    assertEquals(Optional.of("jo@example.org"),
        EmailReader.decodeCloudflare(encode("jo@example.org", 0x5a)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5a", "5a3", "zz00", "5a5a5a", "0041"})
  void whatIsNotCloudflareIsRefused(String hex) {
    assertEquals(Optional.empty(), EmailReader.decodeCloudflare(hex));
  }

  private static String encode(String address, int key) {
    return String.format("%02x", key) + address.chars()
        .mapToObj(c -> String.format("%02x", c ^ key))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a@", "a.a@a.", "a [at] ", "a AT a DOT ", ".", "%", "[at]", " "})
  void hugeTextTakesLessThanASecond(String piece) {
    var text = piece.repeat(100_000 / piece.length());
    Effort.staysSmall("e-mails, 100 KB of '" + piece + "'", () -> EmailReader.find(text));
  }

  @Test
  void noTextMakesItFail() {
    var random = new Random(20_261_125);
    var pieces = List.of("jo", "at", "dot", "[at]", "[dot]", "AT", "DOT", "@", ".", "example",
        "org", "gro", "İ", "&#64;", "\u0000", "𝒳", "%40", "\u200B", "(", "arroba", "punto",
        "mail:");
    for (var i = 0; i < 2_000; i++) {
      var text = random.ints(random.nextInt(14), 0, pieces.size())
          .mapToObj(pieces::get)
          .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      for (var found : EmailReader.find(text)) {
        assertTrue(!found.stated().isBlank(), text);
      }
    }
  }
}
