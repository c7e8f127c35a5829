package org.nearkin.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.address.AddressClass;
import org.nearkin.crawl.frontier.CanonicalAddress;

/// Whatever is tried, nobody gets the crawler to connect to the machine it runs on.
///
/// Everything is real: the client, the connections, a name service that lies. One loopback address stands for the
/// public web: the guard lets it pass and refuses the rest, behind which a canary listens.
class HostileAddressesTest {
  private static final String PUBLIC = "127.0.0.2";
  private static final List<AddressClass> REFUSED = AddressClass.ALL.stream()
      .map(kind -> kind.name().equals("a loopback address") ? kind.without(PUBLIC + "/32") : kind)
      .toList();

  private final AtomicInteger lookups = new AtomicInteger();
  private final AtomicInteger flips = new AtomicInteger();
  private Canary canary;
  private CloseableHttpClient client;

  @BeforeEach
  void open() throws IOException {
    canary = Canary.open(PUBLIC);
    client = Fetcher.client(TestCrawler.IDENTITY,
        new AddressGuard(new Reach.PublicOnly(), this::lookUp, REFUSED), TestCrawler.LIMITS);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    canary.close();
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    var name = host.toLowerCase(Locale.ROOT);
    return switch (name.endsWith(".") ? name.substring(0, name.length() - 1) : name) {
      case "allowed.example.org" -> addresses(PUBLIC);
      case "inside.example.org" -> addresses("127.0.0.1");
      case "mixed.example.org" -> addresses(PUBLIC, "127.0.0.1");
      case "mapped.example.org" -> addresses("::ffff:127.0.0.1");
      case "loopback6.example.org" -> addresses("::1");
      case "translated.example.org" -> addresses("64:ff9b::7f00:1");
      case "metadata.example.org" -> addresses("169.254.169.254");
      case "nothing.example.org" -> new InetAddress[0];
      case "flip.example.org" ->
        addresses(flips.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1");
      default -> InetAddress.getAllByName(host);
    };
  }

  private static InetAddress[] addresses(String... literals) {
    return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hostile-addresses.csv", delimiter = '|', numLinesToSkip = 1)
  void noSpellingReachesThisMachine(String template) {
    flips.set(1);
    // Without the rules over addresses: the guard alone must hold.
    assertThrows(Exception.class, () -> get(new URI(canary.fill(template))));
    assertEquals(0, canary.reached());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hostile-addresses.csv", delimiter = '|', numLinesToSkip = 1)
  void noRedirectReachesThisMachine(String template) throws IOException {
    flips.set(1);
    canary.sayOutside(redirect(canary.fill(template)));
    var page = URI.create(canary.fill("http://allowed.example.org:PORT/groups"));
    if (ask(page) instanceof Redirected(var target, _)) {
      // As the crawl goes on: one spelling for each page, then the request.
      CanonicalAddress.find(target).ifPresent(HostileAddressesTest.this::assertNotReached);
      assertNotReached(target);
    }
    assertEquals(0, canary.reached());
    assertEquals(1, canary.outside(), "the page that redirects was read");
  }

  private void assertNotReached(URI target) {
    // A redirect to the public site itself, which some spellings mean, is no harm.
    if (!"allowed.example.org".equalsIgnoreCase(target.getHost())) {
      assertThrows(Exception.class, () -> get(target), target.toString());
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hostile-addresses.csv", delimiter = '|', numLinesToSkip = 1)
  void noHostileSpellingPassesTheRules(String template) {
    for (var port : List.of("80", "443")) {
      var verdict = GuardVerdict.judge(template.replace("PORT", port), new Reach.PublicOnly(),
          host -> {
            flips.set(1);
            return lookUp(host);
          });
      // The rules and one look-up catch them all, but for a name without any address.
      assertEquals(template.contains("nothing.example.org"), verdict.allowed(),
          template + ": " + verdict.why());
    }
  }

  @Test
  void aNameThatChangesItsAnswerIsLookedUpOncePerConnection() throws IOException {
    canary.sayOutside("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
    var page = URI.create(canary.fill("http://flip.example.org:PORT/"));
    assertEquals(200, get(page));
    assertEquals(1, lookups.get(), "the address that was checked is the one connected to");
    assertEquals(1, canary.outside());
    assertThrows(UnknownHostException.class, () -> get(page));
    assertEquals(2, lookups.get());
    assertEquals(0, canary.reached());
  }

  @Test
  void aNameThatChangesItsAnswerBehindARedirectGainsNothing() throws IOException {
    canary.sayOutside(redirect(canary.fill("http://flip.example.org:PORT/again")));
    var page = URI.create(canary.fill("http://flip.example.org:PORT/"));
    var target = assertInstanceOf(Redirected.class, ask(page)).target();
    assertThrows(UnknownHostException.class, () -> get(target));
    assertEquals(0, canary.reached());
  }

  @Test
  void theCanaryWouldNoticeAConnection() throws IOException {
    try (var open = Fetcher.client(TestCrawler.IDENTITY,
        new AddressGuard(new Reach.PublicOnly(), this::lookUp, List.of()), TestCrawler.LIMITS)) {
      assertThrows(IOException.class,
          () -> open.execute(
              new HttpGet(URI.create(canary.fill("http://inside.example.org:PORT/"))), _ -> ""));
    }
    assertEquals(1, canary.reached());
  }

  private int get(URI address) throws IOException {
    return client.execute(new HttpGet(address), response -> response.getCode());
  }

  private FetchResult ask(URI address) throws IOException {
    return client.execute(new HttpGet(address),
        response -> new Answer(address, response).read(Want.page(1000), Optional.empty(),
            Instant.EPOCH));
  }

  private static String redirect(String target) {
    return "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + target
        + "\r\n\r\n";
  }
}
