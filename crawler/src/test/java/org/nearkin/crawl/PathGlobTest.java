package org.nearkin.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

  @ParameterizedTest
  @CsvSource({
      "/groups/**, /groups/, true", "/groups/**, /groups, true",
      "/groups/**, /groups/a/b.html, true",
      "/groups/**, /groupsx, false", "/groups/*, /groups/a, true", "/groups/*, /groups/a/b, false",
      "/groups/*, /groups/, true", "/**, /, true", "/**, /a/b, true", "/, /, true", "/, /a, false",
      "/**/list.html, /a/b/list.html, true", "/**/list.html, /a/b/list, false",
      "/page-?.html, /page-2.html, true", "/page-?.html, /page-12.html, false", "/a.b, /axb, false",
      "/**.json, /x/meetings.json, true", "/a+(b), /a+(b), true",
      "/*/calendar/**, /x/calendar/y, true",
      "/Groups, /groups, false"})
  void starsStayInsideAPartAndDoubleStarsDoNot(String glob, String path, boolean matches) {
    assertEquals(matches, new PathGlob(glob).matches(path));
  }
}
