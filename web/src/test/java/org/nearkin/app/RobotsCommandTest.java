package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotsCommandTest {
  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyUrlIsOneLine() throws IOException {
    var file = file("""
        User-agent: *
        disallow:/private/   # not for robots
        Allow: /private/open
        User-agent: OtherBot
        Disallow: /
        """);
    assertEquals(0, run(file, "https://example.org/private/a|b c", "/private/open",
        "https://example.org/grüße", "http://example.org/robots.txt"), err.toString());
    assertEquals("""
        denied\thttps://example.org/private/a|b c\tdisallow:/private/   # not for robots
        allowed\t/private/open\tAllow: /private/open
        allowed\thttps://example.org/grüße\tno rule matches
        allowed\thttp://example.org/robots.txt\trobots.txt itself is always allowed
        """, said());
  }

  @Test
  void anyCrawlerCanBeAskedFor() throws IOException {
    var file = file("User-agent: OtherBot\nDisallow: /\n");
    assertEquals(0, run(file, "/a", "--agent", "otherbot"));
    assertEquals("denied\t/a\tDisallow: /\n", said());
    assertEquals(0, run(file, "/a"));
    assertEquals("allowed\t/a\tno rule matches\n", said());
  }

  @Test
  void aFileCannotSteerTheTerminal() throws IOException {
    var file = file("User-agent: *\nDisallow: / # \u001b[2J\n");
    assertEquals(0, run(file, "/a"));
    assertEquals("denied\t/a\tDisallow: / # \ufffd[2J\n", said());
  }

  @Test
  void aFileThatCannotBeReachedDeniesEverything() {
    assertEquals(0, run("http://127.0.0.1:9/robots.txt", "/a"), err.toString());
    assertEquals("denied\t/a\trobots.txt cannot be read (127.0.0.1 is a loopback address),"
        + " so nothing is read for now\n", said());
  }

  @Test
  void mistakesAreExplained() throws IOException {
    assertFails(1, "nowhere.txt", "nowhere.txt", "/a");
    assertFails(1, directory.toString(), directory.toString(), "/a");
    assertFails(1, "no correct URL", "http://exa mple.org/robots.txt", "/a");
    assertFails(1, "--agent", file(""), "/a", "--agent", "Foo Bar");
    assertFails(2, "URL", file(""));
    assertFails(2, "FILE|URL");
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("robots.txt"), text).toString();
  }

  private String said() {
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private void assertFails(int code, String named, String... arguments) {
    assertEquals(code, run(arguments), err.toString());
    assertTrue(err.toString().contains(named), err.toString());
    assertEquals(1, err.toString().lines().count(), "one sentence, not " + err);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var all = new String[arguments.length + 2];
    all[0] = "source";
    all[1] = "robots";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
