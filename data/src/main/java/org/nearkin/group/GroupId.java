package org.nearkin.group;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Public id of a group: 10 characters of Crockford's base 32, never reused.
///
/// Source: Douglas Crockford, "Base 32"; no I, L, O, U, so that it survives being read aloud.
public record GroupId(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");

  public GroupId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a group id: 10 characters of Crockford base 32");
    }
  }

  public static boolean isWellFormed(String value) {
    return SHAPE.matcher(value).matches();
  }

  /// A new id; randomness is an input so that tests repeat.
  public static GroupId random(RandomGenerator random) {
    var id = new StringBuilder(10);
    for (int i = 0; i < 10; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new GroupId(id.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
