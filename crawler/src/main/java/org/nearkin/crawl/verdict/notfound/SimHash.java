package org.nearkin.crawl.verdict.notfound;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A fingerprint of 64 bits that differs in few bits between texts that differ in few words: Charikar 2002, as used on
/// web pages by Manku, Jain and Das Sarma, "Detecting near-duplicates for web crawling", 2007.
///
/// The features are the pairs of neighbouring words, so that order counts.
public record SimHash(long bits) {
  /// Pages whose fingerprints differ in at most so many bits are the same page (Manku, Jain and Das Sarma).
  public static final int NEAR = 3;

  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The fingerprint of a text; letters only, in any case.
  public static SimHash of(String text) {
    return of(words(text));
  }

  static SimHash of(List<String> words) {
    var sums = new int[Long.SIZE];
    for (var i = 0; i < words.size(); i++) {
      var next = i + 1 < words.size() ? words.get(i + 1) : "";
      add(hash(words.get(i) + ' ' + next), sums);
    }
    var bits = 0L;
    for (var bit = 0; bit < Long.SIZE; bit++) {
      bits |= sums[bit] > 0 ? 1L << bit : 0;
    }
    return new SimHash(bits);
  }

  /// Lower case, in order.
  static List<String> words(String text) {
    return BREAKS.splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// In how many bits two fingerprints differ, 0 to 64.
  public int distance(SimHash other) {
    return Long.bitCount(bits ^ other.bits);
  }

  public boolean isNear(SimHash other) {
    return distance(other) <= NEAR;
  }

  private static void add(long hash, int[] sums) {
    for (var bit = 0; bit < sums.length; bit++) {
      sums[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
    }
  }

  /// FNV-1a (RFC 9923), whose bits are then mixed as in MurmurHash3, since FNV leaves the high ones of short words alike.
  private static long hash(String feature) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
