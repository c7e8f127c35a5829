package org.nearkin.vocabulary;

/// A bundled vocabulary file is broken; the message names file, line and column.
public final class VocabularyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  VocabularyException(String file, int line, String column, String problem) {
    super("%s, line %d, column %s: %s".formatted(file, line, column, problem));
  }
}
