package org.nearkin.schedule.phrase;

import java.util.Optional;
import org.nearkin.schedule.holiday.Holiday;

/// A word or number and what it can be.
///
/// @param detail half of the day for times (see [HalfDay]), year for dates, 1 for plural weekdays and for numbers in words
/// @param holiday which one, for holidays
record Token(TokenKind kind, String text, int value, int detail, Optional<Holiday> holiday) {
  Token(TokenKind kind, String text, int value, int detail) {
    this(kind, text, value, detail, Optional.empty());
  }

  static Token of(TokenKind kind, String text) {
    return new Token(kind, text, 0, 0);
  }

  boolean is(TokenKind... kinds) {
    for (TokenKind one : kinds) {
      if (kind == one)
        return true;
    }
    return false;
  }
}
