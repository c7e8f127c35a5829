package org.nearkin.schedule.phrase;

import java.util.List;
import java.util.stream.Collectors;

/// A place in a list of tokens; readers move it past what they understand.
final class Cursor {
  private static final Token NOTHING = Token.of(TokenKind.WORD, "");
  /// No list of days or dates is longer, so that reading stays linear in the length of the text.
  static final int LONGEST_LIST = 31;

  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean isDone() {
    return at >= tokens.size();
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  Token next() {
    Token token = ahead(0);
    at++;
    return token;
  }

  /// The token `offset` after this one; a word without letters beyond the ends.
  Token ahead(int offset) {
    int index = at + offset;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
  }

  boolean is(int offset, TokenKind... kinds) {
    int index = at + offset;
    return index >= 0 && index < tokens.size() && tokens.get(index).is(kinds);
  }

  boolean endsAt(int offset) {
    return at + offset >= tokens.size();
  }

  /// How many tokens of `kinds` follow from `offset` on.
  int count(int offset, TokenKind... kinds) {
    int count = 0;
    while (count < LONGEST_LIST && is(offset + count, kinds)) {
      count++;
    }
    return count;
  }

  String wordsSince(int position) {
    return tokens.subList(position, Math.min(at, tokens.size()))
        .stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
