package org.nearkin.crawl.fetch.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDirectivesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      noindex                                                    | noindex
      NoIndex , NOFOLLOW                                         | noindex nofollow
      none                                                       | noindex nofollow
      all                                                        |
      index, follow                                              |
      noarchive                                                  | noarchive
      nocache                                                    | noarchive
      noindex nofollow                                           | noindex nofollow
      noindex;noarchive                                          | noindex noarchive
      all, noindex                                               | noindex
      noimageindex, notranslate, nosnippet                       |
      max-snippet:-1, noindex                                    | noindex
      max-image-preview: large, max-video-preview:-1             |
      ''                                                         |
      ',,'                                                       |
      unavailable_after: 25 Jun 2010 15:00:00 PST                | noindex
      unavailable_after: Wed, 25 Nov 2026 11:59:59 GMT, nofollow | noindex nofollow
      unavailable_after: Wed, 25 Nov 2026 12:00:01 GMT, nofollow | nofollow
      unavailable_after: Wednesday, 25-Nov-26 06:59:59 EST       | noindex
      unavailable_after: Wednesday, 25-Nov-26 07:00:01 EST       |
      unavailable_after: Sunday, 06-Nov-94 08:49:37 GMT          | noindex
      unavailable_after: 2026-11-24                              | noindex
      unavailable_after: 2026-11-25                              |
      unavailable_after: 2026-11-25T11:00:00Z                    | noindex
      unavailable_after: 2026-11-25T13:00:00+02:00               | noindex
      unavailable_after: 2026-11-25T13:00:00                     |
      unavailable_after: 2026-13-25                              |
      unavailable_after: some day, noindex                       | noindex
      unavailable_after: 25 Jun 2010 15:00:00 XYZ                |
      """)
  void whatIsSaidToAll(String said, String expected) {
    assertEquals(expected == null ? "" : expected, header(said));
    assertEquals(expected == null ? "" : expected, meta("robots", said));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      nearkinbot: noindex                                               | noindex
      NearkinBot : none                                                 | noindex nofollow
      otherbot: noindex                                                 |
      otherbot: noindex, nofollow                                       |
      otherbot: noindex, nearkinbot: nofollow                           | nofollow
      nearkinbot: nofollow, otherbot: noindex                           | nofollow
      noarchive, otherbot: noindex                                      | noarchive
      robots: noindex                                                   | noindex
      *: noindex                                                        | noindex
      nearkinbot: unavailable_after: Wed, 25 Jun 2025 15:00:00 GMT      | noindex
      otherbot: unavailable_after: Wed, 25 Jun 2025 15:00:00 GMT, none  |
      """)
  void aHeaderMayNameWhomItIsFor(String said, String expected) {
    assertEquals(expected == null ? "" : expected, header(said));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      robots,     noindex
      ROBOTS,     noindex
      NearkinBot, noindex
      otherbot,
      keywords,
      """)
  void aMetaElementNamesWhomItIsFor(String name, String expected) {
    assertEquals(expected == null ? "" : expected, meta(name, "noindex"));
  }

  @Test
  void allThatIsSaidIsJoinedAndTheStricterWins() {
    var document = Jsoup.parse("""
        <meta name=robots content="index, follow"><meta name=nearkinbot content=nofollow>
        <meta name=robots content=noarchive><meta name=otherbot content=none>""");
    assertEquals(new PageDirectives(true, true, true), PageDirectives
        .of(List.of("otherbot: all", "nearkinbot: noindex"), document, "nearkinbot", NOW));
  }

  @Test
  void aPageThatSaysNothingForbidsNothing() {
    assertEquals(new PageDirectives(false, false, false),
        PageDirectives.of(List.of(), Jsoup.parse("<p>Meeting"), "nearkinbot", NOW));
  }

  private static String header(String tag) {
    return words(PageDirectives.of(List.of(tag), "nearkinbot", NOW));
  }

  private static String meta(String name, String content) {
    var document = Jsoup.parse("<title>Meetings</title>");
    document.head().appendElement("meta").attr("name", name).attr("content", content);
    return words(PageDirectives.of(List.of(), document, "nearkinbot", NOW));
  }

  private static String words(PageDirectives said) {
    var words = new ArrayList<String>();
    if (said.noindex()) {
      words.add("noindex");
    }
    if (said.nofollow()) {
      words.add("nofollow");
    }
    if (said.noarchive()) {
      words.add("noarchive");
    }
    return String.join(" ", words);
  }
}
