package org.nearkin.crawl.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @RegisterExtension
  static final WireMockExtension CANARY = WireMockExtension.newInstance()
      .options(options().dynamicPort())
      .build();

  private final AddressGuard guard = new AddressGuard(new Reach.PublicOnly(),
      AddressGuardTest::lookUp);

  /// A hostile name service, which knows some names that lead inside.
  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    return switch (host) {
      case "inside.example.org" -> addresses("127.0.0.1");
      case "mixed.example.org" -> addresses("93.184.215.14", "127.0.0.1");
      case "mapped.example.org" -> addresses("::ffff:127.0.0.1");
      case "public.example.org" ->
        addresses("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c");
      case "nothing.example.org" -> new InetAddress[0];
      default -> InetAddress.getAllByName(host);
    };
  }

  private static InetAddress[] addresses(String... literals) {
    return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hostile-addresses.csv", delimiter = '|', numLinesToSkip = 1)
  void noSpellingReachesThisMachine(String template) throws IOException {
    CANARY.stubFor(any(anyUrl()).willReturn(ok("inside")));
    var address = template.replace("PORT", String.valueOf(CANARY.getPort()));
    // Without the rules over addresses: the guard alone must hold.
    try (var client = Fetcher.client(TestCrawler.IDENTITY, guard, TestCrawler.LIMITS)) {
      assertThrows(Exception.class,
          () -> client.execute(new HttpGet(new URI(address)), _ -> "reached"));
    }
    assertEquals(List.of(), CANARY.getAllServeEvents());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hostile-addresses.csv", delimiter = '|', numLinesToSkip = 1)
  void noHostileSpellingPassesTheRules(String template) {
    for (var port : List.of("80", "443")) {
      try {
        var address = new URI(template.replace("PORT", port));
        // Only names that a name service would betray pass the rules: there is nothing to see in them.
        assertTrue(new Reach.PublicOnly().findRefusal(address).isPresent()
            || address.getHost().endsWith(".example.org"), template);
      } catch (URISyntaxException e) {
        // Refused even earlier.
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255",
      "127.0.0.1",
      "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8",
      "192.0.2.1",
      "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
      "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1",
      "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:10::1",
      "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1",
      "ff02::1"})
  void privateAddressesAreNotPublic(String literal) {
    assertFalse(AddressGuard.isPublic(InetAddress.ofLiteral(literal)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1",
      "172.32.0.1",
      "192.0.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2001:200::1", "2606:4700::1111"})
  void theirNeighboursArePublic(String literal) {
    assertTrue(AddressGuard.isPublic(InetAddress.ofLiteral(literal)));
  }

  @Test
  void aPublicNameGetsAllItsAddresses() throws UnknownHostException {
    assertEquals(2, guard.resolve("public.example.org").length);
  }

  @Test
  void theSampleKnowsItsOwnNamesOnly() throws UnknownHostException {
    var farm = new AddressGuard(new Reach.SampleFarm(8090), AddressGuardTest::lookUp);
    assertEquals("127.0.0.1", farm.resolve("quabbin-mha.localhost")[0].getHostAddress());
    for (var host : List.of("localhost", "127.0.0.1", "public.example.org", "a.b.localhost",
        ".localhost")) {
      assertThrows(UnknownHostException.class, () -> farm.resolve(host), host);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://site.localhost/", "http://site.localhost:81/",
      "http://localhost:8090/",
      "http://127.0.0.1:8090/", "http://example.org/", "http://a@site.localhost:8090/",
      "ftp://site.localhost:8090/"})
  void theSampleAsksForNothingElse(String address) {
    assertTrue(new Reach.SampleFarm(8090).findRefusal(URI.create(address)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/", "https://www.example.org/a?b",
      "http://example.org:80/",
      "https://example.org:443/", "HTTPS://Example.ORG./", "http://3m.example.org/",
      "http://1.example.org/"})
  void ordinaryAddressesPass(String address) {
    assertTrue(new Reach.PublicOnly().findRefusal(URI.create(address)).isEmpty());
  }
}
