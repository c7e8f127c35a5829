package org.nearkin.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
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
}
