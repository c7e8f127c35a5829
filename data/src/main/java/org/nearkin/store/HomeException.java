package org.nearkin.store;

/// The home directory cannot be used; the message says why and what to do.
public final class HomeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public HomeException(String message) {
    super(message);
  }

  public HomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
