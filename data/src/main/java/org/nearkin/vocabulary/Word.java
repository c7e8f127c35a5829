package org.nearkin.vocabulary;

/// A word of a text.
///
/// @param folded for comparison: small letters without accents, possessive and plural
/// @param start offset of its first character in the text
/// @param end offset after its last character
/// @param repaired whether `folded` is our guess at what was meant
record Word(String folded, int start, int end, boolean repaired) {
  Word(String folded, int start, int end) {
    this(folded, start, end, false);
  }

  Word repairedAs(String meant) {
    return new Word(meant, start, end, true);
  }
}
