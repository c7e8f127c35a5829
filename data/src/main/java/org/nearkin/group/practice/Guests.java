package org.nearkin.group.practice;

/// Whether those who come may bring somebody.
public enum Guests {
  WELCOME,
  NOT_WELCOME
}
