package org.nearkin.crawl.fetch.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a robots.txt file as its octets, for rules are compared octet by octet whatever they are meant to say.
///
/// @param octets each octet one character; no mark of the encoding, never more than the cap
public record RobotsText(String octets) {
  /// RFC 9309 (section 2.5) asks for at least 500 KiB.
  static final int MOST_BYTES = 512_000;

  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /// Takes over what a site sent.
  ///
  /// @param whole whether nothing was cut off; the last line of a cut file is left out, for half a rule is another rule
  public static RobotsText of(byte[] bytes, boolean whole) {
    var octets = new String(
        bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes, ISO_8859_1);
    var lines = whole && bytes.length <= MOST_BYTES ? octets : wholeLines(octets);
    // What the database calls text cannot hold the octet 0.
    return new RobotsText(withoutMark(lines).replace('\0', ' '));
  }

  private static String wholeLines(String octets) {
    return octets.substring(0, Math.max(octets.lastIndexOf('\n'), octets.lastIndexOf('\r')) + 1);
  }

  /// A mark may have lost its end on the way.
  private static String withoutMark(String octets) {
    if (octets.startsWith("\u00ff\u00fe") || octets.startsWith("\u00fe\u00ff")) {
      return new String(new String(octets.getBytes(ISO_8859_1), UTF_16).getBytes(UTF_8),
          ISO_8859_1);
    }
    var at = 0;
    while (at < Math.min(UTF_8_MARK.length(), octets.length())
        && octets.charAt(at) == UTF_8_MARK.charAt(at)) {
      at++;
    }
    return octets.substring(at);
  }

  /// Whether it is a web page that somebody sent in place of a file of rules.
  boolean isPage() {
    return octets.stripLeading().startsWith("<");
  }

  List<String> lines() {
    return List.of(LINE_END.split(octets));
  }

  /// A line as people read it.
  static String shown(String line) {
    return new String(line.getBytes(ISO_8859_1), UTF_8).strip();
  }
}
