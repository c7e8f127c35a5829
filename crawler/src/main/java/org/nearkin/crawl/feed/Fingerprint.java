package org.nearkin.crawl.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A key for entries that have none of their own: the same words give the same key on every crawl.
public final class Fingerprint {
  private static final int HEX_DIGITS = 10;
  private static final int SLUG_LENGTH = 40;

  private Fingerprint() {}

  /// Such as `stroke-club-91ab34fe01`: the first part readable, the rest from all parts.
  public static String of(List<String> parts) {
    var words = parts.stream().map(Fingerprint::normalize).toList();
    var slug = words.getFirst().replace(' ', '-');
    var start = slug.substring(0, Math.min(SLUG_LENGTH, slug.length())).replaceAll("-+$", "");
    return start + "-" + hash(String.join("\n", words));
  }

  /// Lower case, without accents and punctuation, single spaces.
  public static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}+", "")
        .replaceAll("['’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }
}
