package org.nearkin.place;

/// Compares spellings.
final class Spelling {
  private Spelling() {}

  /// Whether one inserted, dropped, changed or swapped letter separates the two (and they are not equal).
  static boolean isOneSlip(String left, String right) {
    var difference = left.length() - right.length();
    if (difference < -1 || difference > 1 || left.equals(right)) {
      return false;
    }
    var from = 0;
    var shorter = Math.min(left.length(), right.length());
    while (from < shorter && left.charAt(from) == right.charAt(from)) {
      from++;
    }
    return switch (difference) {
      case 1 -> sameRest(left, from + 1, right, from);
      case -1 -> sameRest(left, from, right, from + 1);
      default -> sameRest(left, from + 1, right, from + 1) || isSwap(left, right, from);
    };
  }

  private static boolean isSwap(String left, String right, int at) {
    return at + 1 < left.length()
        && left.charAt(at) == right.charAt(at + 1)
        && left.charAt(at + 1) == right.charAt(at)
        && sameRest(left, at + 2, right, at + 2);
  }

  private static boolean sameRest(String left, int leftFrom, String right, int rightFrom) {
    return left.length() - leftFrom == right.length() - rightFrom
        && left.regionMatches(leftFrom, right, rightFrom, left.length() - leftFrom);
  }
}
