package org.nearkin.source.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSiteTest {
  @TempDir
  Path directory;

  private Path site = Path.of("");

  @BeforeEach
  void makeASite() throws IOException {
    site = directory.resolve("county");
    write("source.yaml", "id: county\n");
  }

  @Test
  void anUndatedSiteLooksTheSameOnEveryDay() throws IOException {
    write("site/index.html", "home");
    assertEquals(load().newest(), load().at(LocalDate.of(1999, 1, 1)));
  }

  @Test
  void aDatedSiteShowsTheNewestVersionThatIsNotYounger() throws IOException {
    write("2026-09-07/site/index.html", "old");
    write("2026-11-02/site/index.html", "new");
    assertEquals(LocalDate.of(2026, 11, 2), load().newest().since());
    assertEquals(LocalDate.of(2026, 9, 7), load().at(LocalDate.of(2026, 11, 1)).since());
    assertEquals(LocalDate.of(2026, 11, 2), load().at(LocalDate.of(2026, 11, 2)).since());
    assertEquals(LocalDate.of(2026, 9, 7), load().at(LocalDate.of(2020, 1, 1)).since());
  }

  @Test
  void aFolderIsAnsweredWithItsIndex() throws IOException {
    write("site/groups/index.html", "groups");
    assertEquals("site/groups/index.html", sent("/groups/", ""));
    assertEquals("site/groups/index.html", sent("/groups/", "page=2"));
    assertInstanceOf(SampleAnswer.NotFound.class, answer("/group/", ""));
  }

  @Test
  void nothingOutsideTheSiteIsSent() throws IOException {
    write("site/index.html", "home");
    assertInstanceOf(SampleAnswer.NotFound.class, answer("/../source.yaml", ""));
  }

  @Test
  void theServerChoosesByQuery() throws IOException {
    write("site/list/index.html", "1");
    write("site/list/second.html", "2");
    write("server.yaml", """
        answers:
          - path: /list/
            query: page=2
            file: list/second.html
          - path: /old
            location: /list/
            status: 301
          - path: /closed/**
            status: 503
        """);
    assertEquals("site/list/second.html", sent("/list/", "sort=name&page=2"));
    assertEquals("site/list/index.html", sent("/list/", "page=20"));
    assertEquals(new SampleAnswer.Moved(301, "/list/"), answer("/old", ""));
    assertEquals(new SampleAnswer.Bare(503), answer("/closed/today", ""));
    assertEquals(List.of("/list/", "/list/?page=2"),
        load().newest().listFiles().stream().map(SampleVersion.SentFile::path).toList());
  }

  @Test
  void oldPagesSayNothingAboutTheirCharacters() throws IOException {
    write("site/page.htm", "caf\u00e9");
    assertEquals("text/html",
        assertInstanceOf(SampleAnswer.Sent.class, answer("/page.htm", "")).type());
  }

  @Test
  void aMistakeInServerYamlIsNamedWithItsLine() throws IOException {
    write("site/index.html", "home");
    assertMistake("answers:\n  - path: /a\n    fiel: b.html\n", "line 2", "fiel");
    assertMistake("answers:\n  - path: /a\n  - path: /b\n    file: b.html\n", "line 3", "b.html");
    assertMistake("answers:\n  - path: a\n", "line 2", "begins with /");
    assertMistake("answers: [", "line", "not YAML");
  }

  private void assertMistake(String yaml, String... named) throws IOException {
    write("server.yaml", yaml);
    var message = String.valueOf(
        assertThrows(IllegalArgumentException.class, this::load).getMessage());
    for (var word : named) {
      assertTrue(message.contains(word), message);
    }
  }

  private SampleSite load() throws IOException {
    return SampleSite.list(directory).values().iterator().next();
  }

  private SampleAnswer answer(String path, String query) throws IOException {
    return load().newest().answer(path, Optional.of(query).filter(text -> !text.isEmpty()));
  }

  private String sent(String path, String query) throws IOException {
    var sent = assertInstanceOf(SampleAnswer.Sent.class, answer(path, query));
    return site.relativize(sent.file()).toString().replace('\\', '/');
  }

  private void write(String file, String text) throws IOException {
    var path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
