package org.nearkin.app;

/// Something the person at the terminal can mend; the message says what and how.
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserException(String message) {
    super(message);
  }
}
