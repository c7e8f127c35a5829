package org.nearkin.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.crawl.fetch.address.AddressClass;
import org.nearkin.crawl.fetch.address.ClassifiedAddress;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(new Reach.PublicOnly(),
      AddressGuardTest::lookUp);

  /// A hostile name service, which knows some names that lead inside.
  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    return switch (host) {
      case "public.example.org" ->
        addresses("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c");
      case "mixed.example.org" -> addresses("93.184.215.14", "127.0.0.1");
      case "nothing.example.org" -> new InetAddress[0];
      default -> InetAddress.getAllByName(host);
    };
  }

  private static InetAddress[] addresses(String... literals) {
    return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  /// Taken out one by one, every class of addresses is missed.
  @Test
  void everyClassIsRefusedAndMissedWhenItIsTakenOut() throws UnknownHostException {
    for (var kind : AddressClass.ALL) {
      var others = AddressClass.ALL.stream().filter(other -> !other.equals(kind)).toList();
      var examples = ClassifiedAddress.list()
          .stream()
          .filter(example -> example.name().equals(kind.name()))
          .map(ClassifiedAddress::address)
          .toList();
      assertFalse(examples.isEmpty(), kind.name());
      for (var example : examples) {
        AddressGuard.Lookup answer = _ -> new InetAddress[]{example};
        assertThrows(UnknownHostException.class,
            () -> new AddressGuard(new Reach.PublicOnly(), answer).resolve("a.example.org"),
            example.toString());
        assertEquals(1,
            new AddressGuard(new Reach.PublicOnly(), answer, others)
                .resolve("a.example.org").length,
            example.toString());
      }
    }
  }

  @Test
  void publicAddressesAreNotRefused() throws UnknownHostException {
    for (var example : ClassifiedAddress.list()) {
      if (example.name().equals("-")) {
        var guard = new AddressGuard(new Reach.PublicOnly(),
            _ -> new InetAddress[]{example.address()});
        assertEquals(1, guard.resolve("a.example.org").length, example.toString());
      }
    }
  }

  @Test
  void aPublicNameGetsAllItsAddresses() throws UnknownHostException {
    assertEquals(2, guard.resolve("public.example.org").length);
  }

  @Test
  void oneBadAddressSpoilsTheAnswer() {
    assertThrows(UnknownHostException.class, () -> guard.resolve("mixed.example.org"));
    assertThrows(UnknownHostException.class, () -> guard.resolve("nothing.example.org"));
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
