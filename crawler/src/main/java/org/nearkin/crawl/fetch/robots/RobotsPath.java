package org.nearkin.crawl.fetch.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// The part of an address that rules speak of: path and query, each octet one character, in the one spelling in which
/// RFC 9309 (section 2.2.2) compares them.
///
/// @param octets begins with a slash
/// @param mask which octets occur, folded to 64 bits
record RobotsPath(String octets, long mask) {
  private static final Pattern AUTHORITY = Pattern
      .compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?]*");
  private static final String UNRESERVED_MARKS = "-._~";
  /// RFC 3986, without the two that mean something in a rule.
  private static final String RESERVED = ":/?#[]@!&'()+,;=";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// Reads any spelling of an address, also one that is no correct URI, or a bare path.
  static RobotsPath of(String address) {
    var octets = normalize(octets(pathAndQuery(address.strip())), false);
    return new RobotsPath(octets, mask(octets));
  }

  private static String pathAndQuery(String address) {
    var hash = address.indexOf('#');
    var whole = hash < 0 ? address : address.substring(0, hash);
    var authority = AUTHORITY.matcher(whole);
    var path = authority.lookingAt() ? whole.substring(authority.end()) : whole;
    return path.startsWith("/") ? path : "/" + path;
  }

  private static String octets(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  static long mask(String octets) {
    var mask = 0L;
    for (var at = 0; at < octets.length(); at++) {
      mask |= 1L << (octets.charAt(at) & 63);
    }
    return mask;
  }

  /// Escapes what an address cannot hold, and undoes escapes of what needs none.
  ///
  /// @param isPattern whether `*` and `$` are signs of a pattern, which are left as they are; else they are escaped
  static String normalize(String octets, boolean isPattern) {
    var normal = new StringBuilder(octets.length());
    for (var at = 0; at < octets.length(); at++) {
      var octet = octets.charAt(at);
      if (octet == '%' && isEscape(octets, at)) {
        appendEscaped(normal, (char) HexFormat.fromHexDigits(octets, at + 1, at + 3));
        at += 2;
      } else if (isPlain(octet) || (isPattern && (octet == '*' || octet == '$'))) {
        normal.append(octet);
      } else {
        appendEscape(normal, octet);
      }
    }
    return normal.toString();
  }

  private static boolean isEscape(String octets, int at) {
    return at + 2 < octets.length()
        && HexFormat.isHexDigit(octets.charAt(at + 1))
        && HexFormat.isHexDigit(octets.charAt(at + 2));
  }

  private static void appendEscaped(StringBuilder normal, char octet) {
    if (isUnreserved(octet)) {
      normal.append(octet);
    } else {
      appendEscape(normal, octet);
    }
  }

  static void appendEscape(StringBuilder normal, char octet) {
    normal.append('%').append(HEX.toHexDigits((byte) octet));
  }

  private static boolean isPlain(char octet) {
    return isUnreserved(octet) || RESERVED.indexOf(octet) >= 0;
  }

  private static boolean isUnreserved(char octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || UNRESERVED_MARKS.indexOf(octet) >= 0;
  }
}
