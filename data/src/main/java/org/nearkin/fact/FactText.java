package org.nearkin.fact;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A text, and the same text in lower case without accents, letter for letter, so that what is found in one can be
/// shown from the other.
record FactText(String written, String folded) {
  /// Longer texts are read up to here: a listing is short.
  private static final int LONGEST = 8_000;
  private static final int SNIPPET_BEFORE = 40;
  private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?\\n()\\[\\]]");
  private static final String NEGATION = "(?:not(?! (?:only|just))|no(?! matter)|never|without|cannot|nor|neither|[a-z]{2,6}n't|dont|sin|nunca|tampoco|ni)";
  private static final Pattern BEFORE = Pattern
      .compile("(?<![\\p{L}\\d])" + NEGATION + "(?:[ -]{1,2}[\\p{L}'/]+){0,3}[ -]{1,2}$");
  private static final Pattern AFTER = Pattern.compile(
      "^[ -]{1,2}(?:[\\p{L}']+ ){0,2}(?:(?:is|are|was|were|will|does|do|has|have) )?(?:not|never|no longer|isn't|aren't|no)(?: [\\p{L}']+){0,2} "
          + "(?:required|needed|necessary|available|allowed|permitted|offered|possible|provided|accepted|accessible|expected|given|work|hace falta|disponible|requerid[oa]|necesari[oa]|permitid[oa]s?)");

  static FactText of(String text) {
    var written = text.substring(0, Math.min(text.length(), LONGEST));
    var folded = new StringBuilder(written.length());
    for (var i = 0; i < written.length(); i++) {
      folded.append(fold(written.charAt(i)));
    }
    return new FactText(written, folded.toString());
  }

  private static char fold(char c) {
    if (c < 128) {
      return Character.toLowerCase(c);
    }
    return switch (c) {
      case '’', '‘', 'ʼ' -> '\'';
      case '–', '—', '‐', '‑', '−' -> '-';
      case '\u00A0', '\u2009', '\u202F' -> ' ';
      default -> Character.toLowerCase(Character.isSurrogate(c)
          ? c
          : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    };
  }

  /// The words from one place to another, as written.
  String snippet(int start, int end) {
    return written.substring(start, end).strip();
  }

  /// Whether the words around deny what stands there: "not a drop-in", "registration is not required".
  boolean isDenied(int start, int end) {
    var from = Math.max(0, start - SNIPPET_BEFORE);
    var before = folded.substring(from, start);
    var after = folded.substring(end, Math.min(folded.length(), end + SNIPPET_BEFORE));
    return BEFORE.matcher(lastClause(before)).find() || AFTER.matcher(firstClause(after)).find();
  }

  private static String lastClause(String text) {
    var start = 0;
    var ends = CLAUSE_END.matcher(text);
    while (ends.find()) {
      start = ends.end();
    }
    return text.substring(start);
  }

  private static String firstClause(String text) {
    var ends = CLAUSE_END.matcher(text);
    return ends.find() ? text.substring(0, ends.start()) : text;
  }
}
