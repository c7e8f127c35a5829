package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;

/// Wrong use and what stands in the way: one sentence, and the right exit code.
class CommandLineTest {
  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void nameTheCheckout() {
    System.setProperty("nearkin.directory", Path.of("..").toAbsolutePath().normalize().toString());
  }

  @Test
  void helpIsNoMistake() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("serve"), out.toString());
  }

  @Test
  void theVersionIsKnown() {
    assertEquals(0, run("version"));
    assertTrue(out.toString().matches("nearkin \\d+\\.\\d+.*\\R"), out.toString());
  }

  @Test
  void aBadFlagIsWrongUse() {
    assertFails(2, "--prot", "serve", "--sample", "--prot", "8080");
  }

  @Test
  void noCommandIsWrongUse() {
    assertEquals(2, run());
  }

  @Test
  void aWordThatIsNoNumberIsWrongUse() {
    assertFails(2, "--port", "serve", "--port", "eighty");
  }

  @Test
  void aBadSourceFileNamesItsLine() throws IOException {
    Files.writeString(directory.resolve("county.yaml"), "id: county\nnaem: County\n");
    assertFails(1, "county.yaml", "serve", "--home", home(), "--sources", directory.toString());
    assertTrue(err.toString().contains("source check"), err.toString());
    assertEquals(1, run("source", "check", directory.toString()));
    assertTrue(err.toString().contains("county.yaml:2: naem"), err.toString());
    assertTrue(err.toString().contains("did you mean \"name\""), err.toString());
  }

  @Test
  void cronTextThatCannotBeReadNamesItsLine() throws IOException {
    var file = directory.resolve("county.yaml");
    var text = """
        id: county
        name: County
        organizer: other
        language: en
        home: { page: "https://county.example.org/", country: US, zone: America/New_York }
        crawl:
          start: ["https://county.example.org/groups"]
          cron: 0 17 3 ? * MON
          interval: PT5S
          max-pages: 2
        pages: [{ paths: ["/groups"], read: auto }]
        """;
    Files.writeString(file, text);
    assertEquals(0, run("source", "check", directory.toString()), err.toString());
    Files.writeString(file, text.replace("MON", "2"));
    assertEquals(1, run("source", "check", directory.toString()));
    assertEquals(
        "county.yaml:8: crawl.cron: the cron text \"0 17 3 ? * 2\" must give weekdays by name:"
            + " write for example \"0 17 3 ? * MON\" for Mondays at 03:17",
        err.toString().strip());
    assertFails(1, "county.yaml:8", "serve", "--home", home(), "--sources", directory.toString());
  }

  @Test
  void noVisitsAtAllAreWrongUse() {
    for (var number : List.of("0", "-3", "NaN", "Infinity", "many")) {
      assertFails(2, "--visits-per-day", "serve", "--sample", "--home", home(), "--visits-per-day",
          number);
    }
  }

  @Test
  void aMissingDirectoryOfSourcesIsNamed() {
    assertFails(1, "nowhere", "serve", "--home", home(), "--sources", "nowhere");
  }

  @Test
  void aForeignHomeIsRefused() {
    DataStore.open(ready().resolve("nearkin.db"), World.REAL).close();
    assertFails(1, "--home", "serve", "--sample", "--home", home(), "--farm-port", "0");
  }

  @Test
  void aHomeInUseIsRefused() {
    try (var _ = Home.open(Path.of(home()))) {
      assertFails(1, "another Nearkin", "serve", "--sample", "--home", home());
    }
  }

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      var port = String.valueOf(taken.getLocalPort());
      assertFails(1, port, "serve", "--sample", "--home", home(), "--farm-port", "0", "--port",
          port);
    }
  }

  @Test
  void aBusyFarmPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());
      assertFails(1, port, "serve", "--sample", "--home", home(), "--farm-port", port);
    }
  }

  @Test
  void onlySampleSitesHaveAPast() {
    assertFails(1, "--sample", "crawl", "--home", home(), "--at", "2026-10-12");
  }

  @Test
  void anUnknownSourceIsNamed() {
    assertFails(1, "quabin", "crawl", "--sample", "--home", home(), "--farm-port", "0", "quabin");
  }

  @Test
  void nothingToEvaluateIsNamed() {
    assertFails(1, "nowhere", "evaluate", "extraction", "nowhere");
    assertFails(2, "spelling", "evaluate", "spelling", "nowhere");
  }

  @Test
  void postalCodesAreImportedIntoTheHome() throws IOException {
    var file = Files.writeString(directory.resolve("DE.txt"),
        "DE\t99999\tNeustadt\tBayern\tBY\t\t\t\t\t49.0\t11.0\t4\n");
    assertEquals(0, run("import-geonames", file.toString(), "--home", home()), err.toString());
    assertTrue(out.toString().contains("DE: 1 postal codes"), out.toString());
    assertTrue(out.toString().contains("GeoNames, geonames.org, CC BY 4.0"), out.toString());
    assertTrue(Files.exists(Path.of(home(), "places", "DE.tsv.gz")));
    Files.writeString(file, "DE\t99999\n");
    assertFails(1, "DE.txt, line 1", "import-geonames", file.toString(), "--home", home());
    assertFails(1, "nowhere", "import-geonames", "nowhere", "--home", home());
  }

  @Test
  void brokenPostalCodesStopTheStart() throws IOException {
    Files.createDirectories(Path.of(home(), "places"));
    Files.writeString(Path.of(home(), "places", "DE.tsv.gz"), "");
    assertFails(1, "places", "serve", "--sample", "--home", home(), "--farm-port", "0");
  }

  @Test
  void placesAreEvaluated() throws IOException {
    var table = Files.writeString(directory.resolve("places.tsv"), """
        input_zip\tcity\tstate\tcountry\texpect_lat\texpect_lon\tmax_km\texpect_precision
        01608\tWorcester\tMA\tUS\t42.26\t-71.80\t3\tzip
        """);
    assertEquals(0, run("evaluate", "places", table.toString()), err.toString());
    assertTrue(out.toString().contains("evaluate=places n=1 median_km=0."), out.toString());
    Files.writeString(table, "city\n01608\n");
    assertFails(1, "column 'precision' is missing", "evaluate", "places", table.toString());
  }

  @Test
  void theDoctorLooksAtAHomeThatIsNotThereYet() {
    assertEquals(0, run("doctor", "--home", home()));
    assertTrue(out.toString().contains("none yet"), out.toString());
  }

  @Test
  void theRegisterOfSitesIsKept() {
    var home = home();
    assertEquals(0, run("do-not-crawl", "--home", home, "add", "example.org", "a.example.com/in/",
        "--why", "mail of 3 May"));
    assertEquals(0, run("do-not-crawl", "--home", home, "remove", "example.org"));
    assertEquals(0, run("do-not-crawl", "--home", home));
    assertTrue(out.toString().matches("a\\.example\\.com/in/\tsince \\S+\tmail of 3 May\\R"),
        out.toString());
    assertFails(1, "example.org is not on the register", "do-not-crawl", "--home", home, "remove",
        "example.org");
    assertFails(1, "without http://", "do-not-crawl", "--home", home, "add", "http://example.org/",
        "--why", "?");
  }

  @Test
  void theGuardSaysWhatItWouldRefuseAndWhy() {
    var addresses = new String[]{"http://127.0.0.1/", "http://0x7f.1:8080/",
        "http://[fe80::1%25lo]/",
        "http://2130706433/", "http://8.8.8.8/", "http://user@example.org/",
        "http://example.org:8080/", "ftp://example.org/", "http://router.lan/", "http://a b/",
        "", "http://x\ty/"};
    assertEquals(0, run(Stream.concat(Stream.of("source", "guard"), Stream.of(addresses))
        .toArray(String[]::new)), err.toString());
    assertEquals("""
        refused\thttp://127.0.0.1/\t127.0.0.1 is a loopback address
        refused\thttp://0x7f.1:8080/\t127.0.0.1 is a loopback address
        refused\thttp://[fe80::1%25lo]/\tfe80:0:0:0:0:0:0:1 is a link-local address
        refused\thttp://2130706433/\t127.0.0.1 is a loopback address
        allowed\thttp://8.8.8.8/\tits spelling is in order, and its host has public addresses only
        refused\thttp://user@example.org/\taddresses with a user name are not read
        refused\thttp://example.org:8080/\tonly the ports 80 and 443 are read
        refused\tftp://example.org/\tonly http and https addresses are read
        refused\thttp://router.lan/\tthe address names no public host
        refused\thttp://a b/\tit is not written as an address: Illegal character in authority
        refused\t\tonly http and https addresses are read
        refused\thttp://x?y/\tit is not written as an address: Illegal character in authority
        """, out.toString());
  }

  @Test
  void theGuardLetsANameWithoutAnAddressPassForNow() {
    assertEquals(0, run("source", "guard", "https://no-such-name.invalid/groups"), err.toString());
    assertEquals("allowed\thttps://no-such-name.invalid/groups\tits spelling is in order; no"
        + " address is known for the name now, and it is checked again when connecting\n",
        out.toString());
  }

  private void assertFails(int code, String named, String... arguments) {
    assertEquals(code, run(arguments), err.toString());
    var said = err.toString();
    assertTrue(said.contains(named), said);
    assertTrue(said.lines().count() <= 1, "one sentence, not " + said);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private String home() {
    return directory.resolve("home").toString();
  }

  private Path ready() {
    var home = Path.of(home());
    Home.open(home).close();
    return home;
  }
}
