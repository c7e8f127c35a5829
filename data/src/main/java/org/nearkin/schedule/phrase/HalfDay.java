package org.nearkin.schedule.phrase;

/// How sure a written hour is of its half of the day; the code is a time token's detail.
enum HalfDay {
  UNSAID(0),
  MORNING(1),
  AFTERNOON(2),
  TWENTY_FOUR_HOURS(3);

  private final int code;

  HalfDay(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static HalfDay of(Token token) {
    for (HalfDay half : values()) {
      if (token.kind() == TokenKind.TIME && half.code == token.detail())
        return half;
    }
    return UNSAID;
  }
}
