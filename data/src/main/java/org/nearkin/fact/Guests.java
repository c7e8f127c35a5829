package org.nearkin.fact;

/// Whether those who come may bring somebody.
public enum Guests {
  WELCOME,
  NOT_WELCOME
}
