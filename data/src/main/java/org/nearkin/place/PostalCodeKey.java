package org.nearkin.place;

import java.util.Locale;
import java.util.OptionalLong;

/// A postal code as a number that sorts as its characters do, so that millions fit in memory.
final class PostalCodeKey {
  private static final String SIGNS = "\0 -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  /// More would not fit into 63 bits; the longest in use have ten (`12345-6789`).
  private static final int LONGEST = 11;

  private PostalCodeKey() {}

  /// The number of a code, whatever its case; empty if a sign is none of a postal code's, or too many.
  static OptionalLong of(String code) {
    var upper = code.strip().toUpperCase(Locale.ROOT);
    if (upper.isEmpty() || upper.length() > LONGEST) {
      return OptionalLong.empty();
    }
    var key = 0L;
    for (var i = 0; i < LONGEST; i++) {
      var sign = i < upper.length() ? SIGNS.indexOf(upper.charAt(i)) : 0;
      if (sign < 0 || (sign == 0 && i < upper.length())) {
        return OptionalLong.empty();
      }
      key = key * SIGNS.length() + sign;
    }
    return OptionalLong.of(key);
  }

  /// The number of the first so many characters of a code.
  static long beginning(long key, int length) {
    return key - key % step(length);
  }

  /// The first number behind all codes that begin with these so many characters.
  static long behind(long beginning, int length) {
    return beginning + step(length);
  }

  private static long step(int length) {
    var step = 1L;
    for (var i = length; i < LONGEST; i++) {
      step *= SIGNS.length();
    }
    return step;
  }

  /// The code of a number.
  static String text(long key) {
    var text = new StringBuilder();
    for (var rest = key; rest > 0; rest /= SIGNS.length()) {
      var sign = SIGNS.charAt((int) (rest % SIGNS.length()));
      if (sign != '\0') {
        text.append(sign);
      }
    }
    return text.reverse().toString();
  }
}
