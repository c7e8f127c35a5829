package org.nearkin.fact;

import java.util.regex.Pattern;

/// Whether a listing's own words ask that no other directory print it.
public final class OptOutReader {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 8_000;
  private static final String PRINT = "(?:list|print|publish|share|post|repost|reprint|copy|include|prints|lists|be listed|be printed|be published)";
  private static final String ELSEWHERE = "(?:(?:any )?(?:other|another|public) (?:[\\w ,]{0,30})?(?:director(?:y|ies)|lists?|web ?sites?|sites?|places?)|elsewhere|anywhere else)";
  private static final Pattern ENGLISH = Pattern.compile(
      "\\b(?:do(?:es)? not|don['’]t|never|not to|must not|may not|should not)\\b[^.!?]{0,40}\\b"
          + PRINT + "\\b[^.!?]{0,60}\\b"
          + ELSEWHERE
          + "|\\bask(?:s|ed)? that no (?:other )?[\\w ,]{0,40}(?:list|director(?:y|ies)|web ?site|site)s?\\b[^.!?]{0,40}\\b"
          + PRINT + "\\b",
      CASES);
  private static final Pattern SPANISH = Pattern.compile(
      "\\b(?:no (?:se )?(?:publique|publiquen|publicar|incluya|incluir|comparta|compartir)|pid(?:e|en|ió|ieron) que no se (?:publique|incluya|comparta))"
          + "\\b[^.!?]{0,60}\\b(?:otr[oa]s? (?:directorios?|listas?|sitios?|p[aá]ginas?)|otro lugar|otra parte)\\b",
      CASES);

  private OptOutReader() {}

  /// True when the words say so outright.
  public static boolean asksNotToBeListed(String text) {
    var read = text.substring(0, Math.min(text.length(), LONGEST));
    return ENGLISH.matcher(read).find() || SPANISH.matcher(read).find();
  }
}
