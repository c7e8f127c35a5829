package org.nearkin.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A short fingerprint of vocabulary files.
final class ContentHash {
  private static final int BYTES = 6;

  private ContentHash() {}

  /// Twelve hexadecimal digits over the content of all tables.
  static String of(List<VocabularyTable> tables) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      tables.forEach(table -> digest.update(table.content().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
