package org.nearkin.crawl.frontier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "HTTP://Example.ORG:80/a/../b/./c#part, http://example.org/b/c",
      "https://example.org:443, https://example.org/",
      "http://site.localhost:8090/index.html?, http://site.localhost:8090/index.html",
      "http://example.org/?b=2&a=1, http://example.org/?a=1&b=2",
      "http://example.org/?page=2&utm_source=mail&fbclid=1, http://example.org/?page=2",
      "http://example.org/%7egroup, http://example.org/~group",
      "http://example.org/grüße, http://example.org/gr%C3%BC%C3%9Fe",
      "mailto:a@example.org, -",
      "javascript:void(0), -",
      "tel:555-0100, -",
      "/groups, -",
      "http:///groups, -"
  })
  void everyPageHasOneSpelling(String address, String canonical) {
    assertEquals(Optional.ofNullable(canonical).map(URI::create),
        CanonicalAddress.find(URI.create(address)));
  }
}
