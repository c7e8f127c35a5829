package org.nearkin.contact;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads web addresses and says what stands behind the well-known ones.
public final class WebAddress {
  private static final int LONGEST = 2_048;
  private static final Pattern SHAPE = Pattern.compile(
      "(?i)^(?:(https?)://)?([^/?#\\s@:\\\\]{1,253})(:\\d{1,5})?([/?#].*)?$", Pattern.DOTALL);
  private static final Pattern TRACKING = Pattern.compile(
      "(?i)^(?:utm_[^=]*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|li_fat_id"
          + "|hsa_[^=]*|pk_[^=]*|piwik_[^=]*|mtm_[^=]*|matomo_[^=]*|igsh|mibextid|srsltid|trk|wickedid|elqtrackid|emci|emdi|ceid"
          + "|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|_ga|_gl|s_cid)(?:=.*)?$");
  private static final Pattern PRIVATE = Pattern.compile(
      "(?iu)\\b(?:private|closed|secret)(?: [\\w-]{1,20}){0,2} group\\b|\\bgrupo(?: de [\\w-]{1,20})? (?:privado|cerrado)\\b");
  private static final Pattern PUBLIC = Pattern.compile(
      "(?iu)\\bpublic(?: [\\w-]{1,20}){0,2} group\\b|\\bgrupo(?: de [\\w-]{1,20})? p[úu]blico\\b");
  private static final String ALLOWED = "!$%&'()*+,-./:;=?@_~#";

  /// What a web address leads to.
  public enum Kind {
    /// A room of a known video service.
    VIDEO_MEETING,
    /// A group in a social network or messenger; whether everybody may read it is not known.
    SOCIAL_GROUP,
    /// One that everybody may read.
    PUBLIC_GROUP,
    /// One that only members read: one is invited, or asks to join.
    PRIVATE_GROUP,
    /// The page of an organisation or person in a social network.
    SOCIAL_PAGE,
    /// An app, in a shop of apps.
    APP_STORE,
    /// A discussion board or mailing list.
    FORUM,
    /// Anything else.
    PAGE
  }

  private WebAddress() {}

  /// A public http or https address without tracking parameters; a missing scheme counts as https.
  ///
  /// Empty for other schemes, addresses with a user name, and hosts that are not public.
  public static Optional<URI> parse(String text) {
    var stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    var matcher = SHAPE.matcher(stripped.replaceFirst("^<(.*)>$", "$1"));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var scheme = matcher.group(1) == null ? "https" : matcher.group(1).toLowerCase(Locale.ROOT);
    var port = matcher.group(3) == null ? "" : matcher.group(3);
    var rest = matcher.group(4) == null ? "" : matcher.group(4);
    return host(matcher.group(2)).flatMap(host -> uri(scheme + "://" + host + port + clean(rest)));
  }

  private static Optional<String> host(String written) {
    try {
      var host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
      return Domains.PUBLIC.isValid(host) ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String clean(String rest) {
    var hash = rest.indexOf('#');
    var fragment = hash < 0 ? "" : rest.substring(hash + 1);
    var beforeHash = hash < 0 ? rest : rest.substring(0, hash);
    var mark = beforeHash.indexOf('?');
    var path = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
    var query = mark < 0 ? "" : withoutTracking(beforeHash.substring(mark + 1));
    return encode(path)
        + (query.isEmpty() ? "" : '?' + encode(query))
        + (fragment.isEmpty() ? "" : '#' + encode(fragment.replace("#", "%23")));
  }

  private static String withoutTracking(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !TRACKING.matcher(parameter).matches())
        .collect(Collectors.joining("&"));
  }

  /// Percent-encodes what may not stand in an address, and leaves what is encoded already.
  private static String encode(String part) {
    var encoded = new StringBuilder();
    for (var b : part.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /// What the address leads to; only services we know by host and path count, all else is a page.
  public static Kind kindOf(URI address) {
    return WebAddressKinds.BUNDLED.find(address).orElse(Kind.PAGE);
  }

  /// What the address leads to, where the words around may say whether a group is open: "our private Facebook group".
  public static Kind kindOf(URI address, String words) {
    var kind = kindOf(address);
    if (kind != Kind.SOCIAL_GROUP) {
      return kind;
    }
    if (PRIVATE.matcher(words).find()) {
      return Kind.PRIVATE_GROUP;
    }
    return PUBLIC.matcher(words).find() ? Kind.PUBLIC_GROUP : kind;
  }
}
