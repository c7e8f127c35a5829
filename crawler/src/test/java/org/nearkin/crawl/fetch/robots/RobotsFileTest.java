package org.nearkin.crawl.fetch.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The clauses of RFC 9309 that concern the text of a file, one test each; those about asking for it are in
/// [RobotsTest].
class RobotsFileTest {
  private static final URI ADDRESS = URI.create("https://example.org/robots.txt");

  private static RobotsFile file(String text) {
    return file(text.getBytes(UTF_8));
  }

  private static RobotsFile file(byte[] bytes) {
    return RobotsFile.parse(RobotsText.of(bytes, true), ADDRESS, "NearkinBot");
  }

  private static boolean allows(String text, String path) {
    return file(text).decide("https://example.org" + path).allowed();
  }

  /// A group for all with these lines.
  private static RobotsFile all(String... lines) {
    return file("User-agent: *\n" + String.join("\n", lines) + "\n");
  }

  private static Optional<String> line(RobotsFile file, String path) {
    return file.decide(path).line();
  }

  /// RFC 9309, 2.3: the file is UTF-8. A mark of it, also one that lost its end, belongs to no line.
  @ParameterizedTest
  @ValueSource(strings = {"\u00ef\u00bb\u00bf", "\u00ef\u00bb", "\u00ef", ""})
  void aMarkOfTheEncodingIsNoPartOfTheFirstLine(String mark) {
    var rules = "User-agent: *\nDisallow: /gr\u00c3\u00bcn\n";
    var decision = file((mark + rules).getBytes(ISO_8859_1)).decide("/grün");
    assertEquals(Optional.of("Disallow: /grün"), decision.line());
  }

  @Test
  void aFileInUtf16IsReadByItsMark() {
    assertFalse(file("User-agent: *\nDisallow: /\n".getBytes(UTF_16)).decide("/a").allowed());
  }

  /// RFC 9309, 2.3: the file is text. A page that was sent instead holds no rules, whatever stands in it.
  @ParameterizedTest
  @ValueSource(strings = {"<html>\nUser-agent: *\nDisallow: /\n</html>",
      "\n <!DOCTYPE html><pre>\nUser-agent: *\nDisallow: /\n"})
  void aWebPageForbidsNothing(String page) {
    assertTrue(allows(page, "/groups"));
    assertEquals(Optional.of("robots.txt is a web page, which forbids nothing"),
        file(page).findRemark());
  }

  /// RFC 9309, 2.2.1: names are compared without case, and as a whole.
  @ParameterizedTest
  @CsvSource({"NEARKINBOT,true", "nearkinbot,true", "NearkinBot/0.1,true", "Nearkin,false",
      "NearkinBot-News,false", "OtherBot,false"})
  void aGroupIsForUsIfItNamesUs(String name, boolean isForUs) {
    assertEquals(!isForUs, allows("User-agent: " + name + "\nDisallow: /\n", "/groups"));
  }

  /// RFC 9309, 2.2.1: groups of one name are one group.
  @Test
  void allGroupsOfOurNameAreJoined() {
    var text = """
        User-agent: NearkinBot
        Disallow: /a
        User-agent: OtherBot
        Disallow: /b
        User-agent: YetAnother
        User-agent: nearkinbot
        Disallow: /c
        """;
    assertFalse(allows(text, "/a"));
    assertTrue(allows(text, "/b"));
    assertFalse(allows(text, "/c"));
  }

  /// RFC 9309, 2.2.1: the group for all speaks to those who have none of their own.
  @Test
  void ourOwnGroupStandsInPlaceOfTheOneForAll() {
    var text = "User-agent: *\nDisallow: /\nUser-agent: NearkinBot\nDisallow: /private\n";
    assertTrue(allows(text, "/groups"));
    assertFalse(allows(text, "/private"));
    assertTrue(allows("User-agent: *\nDisallow: /\nUser-agent: NearkinBot\n", "/groups"));
  }

  /// RFC 9309, 2.2.1: without a group for us or for all there are no rules.
  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "User-agent: OtherBot\nDisallow: /\n", "\u0000\u0001"})
  void whereNoGroupIsForUsAllIsAllowed(String text) {
    var decision = file(text).decide("/groups");
    assertEquals(new RobotsDecision(true, Optional.empty(), "no rule matches",
        Optional.empty()), decision);
  }

  /// RFC 9309, 2.2: rules belong to groups.
  @Test
  void rulesBeforeTheFirstGroupAreForNobody() {
    assertTrue(allows("Disallow: /\nUser-agent: *\nDisallow: /private\n", "/groups"));
  }

  /// RFC 9309, 2.2.2: the match with the most octets decides, wherever it stands.
  @Test
  void theLongestMatchDecides() {
    var file = all("Disallow: /", "Allow: /groups", "Disallow: /groups/private", "Allow: /*.html$");
    assertEquals(Optional.of("Disallow: /"), line(file, "/about"));
    assertEquals(Optional.of("Allow: /groups"), line(file, "/groups/open"));
    assertEquals(Optional.of("Disallow: /groups/private"), line(file, "/groups/private/a.html"));
    assertEquals(Optional.of("Allow: /*.html$"), line(file, "/about.html"));
  }

  /// RFC 9309, 2.2.2: octets are counted, not characters.
  @Test
  void theLengthOfAMatchIsCountedInOctets() {
    assertEquals(Optional.of("Disallow: /ü"), line(all("Allow: /*****", "Disallow: /ü"), "/ü"));
  }

  /// RFC 9309, 2.2.2: of equal rules the one that allows is used.
  @Test
  void ofEquallyLongMatchesTheOneThatAllowsDecides() {
    assertEquals(Optional.of("Allow: /page"),
        line(all("Disallow: /page", "Allow: /page"), "/page"));
    assertEquals(Optional.of("Allow: /*age"),
        line(all("Allow: /*age", "Disallow: /page"), "/page"));
  }

  /// RFC 9309, 2.2.2: what is not ASCII is escaped, and what needs no escape is not, before comparing.
  @ParameterizedTest
  @CsvSource(textBlock = """
      /foo/ツ, /foo/%E3%83%84
      /foo/%e3%83%84, /foo/ツ
      /foo/ツ, /foo/ツ
      /Å, /%C3%85
      /b%61z, /baz
      /baz, /%62%61%7A
      /~me, /%7eme
      /%7Eme, /~me
      /a%2fb, /a%2Fb
      /a|b, /a%7Cb
      /a%7cb, /a|b
      /100%, /100%25
      /s?q=x&r=y, /s?q=x&r=y
      /s?u=https://a.b, /s?u=https://a.b
      """)
  void spellingsOfOnePathAreOne(String rule, String path) {
    assertFalse(all("Disallow: " + rule).decide(path).allowed());
  }

  @ParameterizedTest
  @CsvSource({"/a%2Fb,/a/b", "/a/b,/a%2Fb", "/a,/A", "/a%3Db,/a=b", "/a?b,/a%3Fb",
      "groups,/groups"})
  void differentPathsStayDifferent(String rule, String path) {
    assertTrue(all("Disallow: " + rule).decide(path).allowed());
  }

  /// RFC 9309, 2.2.3: comments, any number of characters, the end.
  @ParameterizedTest
  @CsvSource(textBlock = """
      /fish, /fish.html, deny
      /fish, /Fish, allow
      /fish, /catfish, allow
      /fish*, /fishheads/y, deny
      /fish/, /fish, allow
      /*.php, /a/b.php?c, deny
      /*.php, /windows.PHP, allow
      /*.php$, /a.php, deny
      /*.php$, /a.php?c, allow
      /*.php$, /a.php.php, deny
      /fish*.php, /fishheads/c.php?x, deny
      /fish*.php, /Fish.php, allow
      /a*b*c$, /axbxcbc, deny
      /a*b*c$, /axbxcbd, allow
      /a*ab$, /ab, allow
      /a*ab$, /aab, deny
      *, /x, deny
      *private, /a/private, deny
      /$, /, deny
      /$, /a, allow
      /a*$, /abc, deny
      /*?*x=1, /p?y=2&x=1, deny
      /**/x, /a/b/x, deny
      """)
  void starsAndEndsAreSigns(String rule, String path, String expected) {
    assertEquals(expected.equals("allow"), all("Disallow: " + rule).decide(path).allowed());
  }

  @Test
  void commentsAreNotCompared() {
    var file = all("Disallow: /private # keep out", "#Disallow: /groups");
    assertEquals(Optional.of("Disallow: /private # keep out"), line(file, "/private/a"));
    assertTrue(file.decide("/groups").allowed());
  }

  /// RFC 9309, 2.2.3: the signs themselves are written with escapes.
  @ParameterizedTest
  @CsvSource(textBlock = """
      /a-%2A.html, /a-*.html, deny
      /a-%2a.html, /a-%2A.html, deny
      /a-%2A.html, /a-b.html, allow
      /foo-%24, /foo-$, deny
      /foo-%24, /foo-$/more, deny
      /foo-%24, /foo-, allow
      """)
  void escapedSignsAreOrdinary(String rule, String path, String expected) {
    assertEquals(expected.equals("allow"), all("Disallow: " + rule).decide(path).allowed());
  }

  /// RFC 9309, 2.2.4: other records do not interfere with groups.
  @ParameterizedTest
  @ValueSource(strings = {"Sitemap: https://example.org/s.xml", "Crawl-delay: 5",
      "Content-Signal: ai-train=no", "DisallowAITraining: /", "whatever", "Noindex: /x"})
  void otherLinesDoNotEndAGroup(String line) {
    assertFalse(allows(
        "User-agent: NearkinBot\n" + line + "\nUser-agent: OtherBot\nDisallow: /a\n", "/a"));
    assertFalse(allows("User-agent: NearkinBot\nAllow: /b\n" + line + "\nDisallow: /a\n", "/a"));
  }

  @Test
  void delaysAndSitemapsAreFound() {
    var file = file("""
        Sitemap: https://example.org/A.xml
        User-agent: *
        Crawl-delay: 3500
        User-agent: nearkinbot
        Crawl-delay: 1.5
        Sitemap: /b.xml
        """);
    assertEquals(Optional.of(Duration.ofMillis(1500)), file.crawlDelay());
    assertEquals(List.of("https://example.org/A.xml", "https://example.org/b.xml"),
        file.sitemaps());
    assertEquals(Optional.empty(), all("Crawl-delay: soon").crawlDelay());
    var long1 = all("Crawl-delay: 3500");
    assertEquals(Optional.of(Duration.ofSeconds(3500)), long1.crawlDelay());
    assertTrue(long1.decide("/groups").allowed());
  }

  /// RFC 9309, 2.5: at least 500 KiB are read. Of a file that was cut the last, torn line is not.
  @Test
  void halfAMegabyteIsReadAndNoHalfRule() {
    var padding = "# padding\n".repeat(51_150);
    assertFalse(all(padding + "Disallow: /last").decide("/last").allowed());
    var beyond = all(padding + "Disallow: /" + "x".repeat(1000) + "\nDisallow: /b");
    assertTrue(beyond.decide("/" + "x".repeat(2000)).allowed());
    assertTrue(beyond.decide("/b").allowed());
    var torn = RobotsText.of("User-agent: *\nDisallow: /a\nDisallow: /".getBytes(UTF_8), false);
    assertTrue(RobotsFile.parse(torn, ADDRESS, "nearkinbot").decide("/b").allowed());
  }

  /// RFC 9309, 2.2.2: the file itself is always allowed.
  @Test
  void theFileItselfIsAlwaysAllowed() {
    var file = all("Disallow: /");
    assertTrue(file.decide("https://example.org/robots.txt").allowed());
    assertFalse(file.decide("https://example.org/robots.txt2").allowed());
  }

  /// What follows is no rule, or one that has slipped; none of it may stop the reading.
  @ParameterizedTest
  @ValueSource(strings = {"<html>\n<b>Disallow: /x</b>", "disallow\u000b: /x", "allow\u2028/x",
      "Disallow",
      "Disallow :", "Disallow: :", "Disallow:\u00a0/x", "Disallow: %", "Disallow: %a",
      "Disallow: $", "Disallow: *$",
      "Sitemap: \u2029Disallow: /99", "User-agent:", "Date: today", "Allow: \ud800"})
  void oddLinesDoNoHarm(String line) {
    var file = all("<html>", line, "Disallow: /private");
    assertFalse(file.decide("/private").allowed());
    assertFalse(file.decide("/private?x").line().isEmpty());
  }

  @Test
  void linesMayEndInAnyWay() {
    var file = file(
        "User-agent: *\rDisallow: /a\r\nDisallow: /b\n\n  disallow :/c\t\nDisallow: /d");
    for (var path : List.of("/a", "/b", "/c", "/d")) {
      assertFalse(file.decide(path).allowed(), path);
    }
    assertEquals(Optional.of("disallow :/c"), line(file, "/c"));
  }

  @Test
  void theDecidingLineIsTheOneOfOurGroup() {
    var text = "User-agent: a\ndisallow:/x\nUser-agent: *\nDisallow:   /x\nDISALLOW: /x\n";
    assertEquals(Optional.of("Disallow:   /x"), line(file(text), "/x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/private/x", "HTTP://EXAMPLE.ORG:80/private/x",
      "//example.org/private/x", "/private/x", "private/x", "https://example.org/private/ä|b c",
      "https://example.org/private/x?a=http://b.org/c#d", " https://example.org/private/ ",
      "https://exa mple.org/private/%zz", "https://user@example.org/private/[x]"})
  void anySpellingOfAnAddressIsUnderstood(String address) {
    assertFalse(all("Disallow: /private/").decide(address).allowed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "https://example.org#a", "https://example.org/",
      "", "#", "?"})
  void anAddressWithoutPathIsTheHomePage(String address) {
    assertFalse(all("Allow: /a", "Disallow: /").decide(address).allowed());
  }

  @Test
  void theFragmentIsNotCompared() {
    assertTrue(all("Disallow: /*private").decide("/a#private").allowed());
    assertTrue(all("Disallow: /a$", "Allow: /b").decide("/a?#").allowed());
  }

  /// Three slips of the matcher of crawler-commons 1.6.
  @Test
  void forbiddingTheIndexPageDoesNotForbidTheDirectory() {
    var file = all("Disallow: /index.html");
    assertTrue(file.decide("https://example.org/").allowed());
    assertFalse(file.decide("https://example.org/index.html").allowed());
  }

  @Test
  void allowingTheIndexPageAllowsTheDirectoryOnly() {
    var file = all("Disallow: /", "Allow: /a/index.html", "Allow: /index.htm");
    assertEquals(Optional.of("Allow: /index.htm"), line(file, "/"));
    assertEquals(Optional.of("Allow: /a/index.html"), line(file, "/a/"));
    assertFalse(file.decide("/a/b").allowed());
    assertFalse(file.decide("/b/").allowed());
  }

  @Test
  void aSignForTheEndInsideARuleIsOrdinary() {
    var file = all("Disallow: /*$history", "Disallow: /a$b$");
    assertFalse(file.decide("/page$history").allowed());
    assertFalse(file.decide("/page%24history?x").allowed());
    assertTrue(file.decide("/page").allowed());
    assertFalse(file.decide("/a$b").allowed());
    assertTrue(file.decide("/a$bc").allowed());
  }

  @ParameterizedTest
  @CsvSource({"/a.pdf,false", "/a.pdf.pdf,false", "/x.pdf/y.pdf,false", "/x.pdf/y,true",
      "/a.pdf?x,true"})
  void anEndMayOccurEarlierToo(String path, boolean allowed) {
    assertEquals(allowed, all("Disallow: /*.pdf$").decide(path).allowed());
  }

  @Test
  void aNameThatRobotsTxtCannotSpeakOfIsRefused() {
    var text = RobotsText.of(new byte[0], true);
    assertThrows(IllegalArgumentException.class,
        () -> RobotsFile.parse(text, ADDRESS, "Nearkin Bot"));
  }
}
