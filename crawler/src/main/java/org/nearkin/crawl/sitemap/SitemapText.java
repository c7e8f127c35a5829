package org.nearkin.crawl.sitemap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.nearkin.crawl.sitemap.SitemapReader.End;

/// Reads a sitemap in plain text: UTF-8, one complete address per line.
final class SitemapText {
  private static final int FEWEST_TRIED = 20;

  private SitemapText() {}

  /// Reads on while the first lines are addresses; text of another kind is refused.
  static End read(InputStream in, EntrySink entries) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var line = new StringBuilder();
    var tried = 0;
    for (var more = true; more;) {
      more = readLine(reader, line);
      if (!line.isEmpty()) {
        tried++;
        // A line that is no complete address is not resolved against the sitemap: any word would become a page.
        var location = line.toString().startsWith("http") ? line.toString() : "";
        if (!entries.take(location, "", false)) {
          return End.CUT;
        }
      }
      if (tried >= FEWEST_TRIED && entries.isEmpty()) {
        return End.REFUSED;
      }
    }
    return entries.isEmpty() ? End.REFUSED : End.WHOLE;
  }

  /// Reads one line, of which no more is kept than makes it too long; false at the end of the text.
  private static boolean readLine(Reader reader, StringBuilder line) throws IOException {
    line.setLength(0);
    for (var next = reader.read(); next >= 0; next = reader.read()) {
      if (next == '\n' || next == '\r') {
        return true;
      }
      if (line.length() <= EntrySink.LONGEST
          && !(line.isEmpty() && Character.isWhitespace(next))) {
        line.append((char) next);
      }
    }
    return false;
  }
}
