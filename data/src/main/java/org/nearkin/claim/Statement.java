package org.nearkin.claim;

/// One thing a source says, in its own words.
public record Statement(Field field, String text, Evidence evidence) {

  public Statement {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a statement of " + field + " needs words");
    }
  }
}
