package org.nearkin.contact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Addresses hidden so well that only the words around tell them from prose, and signs that stand for others.
final class HiddenEmail {
  private static final Pattern INVISIBLE = Pattern
      .compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final Pattern AT_CODE = Pattern
      .compile("(?i)&#0{0,3}64;|&#x0{0,3}40;|&commat;|\uFF20|(?<=\\w)%40(?=\\w)");
  private static final Pattern DOT_CODE = Pattern
      .compile("(?i)&#0{0,3}46;|&#x0{0,3}2e;|&period;|\uFF0E");
  /// "name at example dot org", "nombre arroba ejemplo punto org", "name @ example.org".
  private static final Pattern SPOKEN = Pattern.compile(
      "(?<![\\w.%+'-])([\\w%+'-][\\w.%+'-]{0,63}+)\\s{1,3}(?i:(at|arroba)|@)\\s{1,3}"
          + "([\\p{L}\\d][\\p{L}\\d-]{0,62}(?:(?:\\.|\\s{1,3}(?i:dot|punto)\\s{1,3})[\\p{L}\\d][\\p{L}\\d-]{0,62}){1,5})");
  private static final Pattern SPOKEN_DOT = Pattern.compile("\\s+(?i:dot|punto)\\s+");
  private static final Pattern CONTACT = Pattern.compile(
      "(?i)\\b(?:e-?mail|mail|write(?: to)?|correo(?: electr[oó]nico)?|escriba a|escr[ií]banos a)[: ]{0,3}$");
  /// "Contact us at example dot org" names a site.
  private static final Set<String> NO_NAMES = Set.of("us", "me", "them", "him", "her", "you", "out",
      "back", "now", "here", "online", "nos", "more", "page", "website", "site");
  private static final Pattern BACKWARDS = Pattern
      .compile("(?<![\\w.%+@-])([a-z]{2,6}\\.[\\w.-]{1,80}@[\\w.%+-]{1,64})(?![\\w@-])");
  private static final int CONTEXT = 30;

  private HiddenEmail() {}

  /// An address, its written form, and where it stands.
  record Spelled(int start, String address, String stated) {}

  /// The text with the usual signs in place of codes and without invisible ones.
  static String reveal(String text) {
    var visible = INVISIBLE.matcher(text).replaceAll("");
    return DOT_CODE.matcher(AT_CODE.matcher(visible).replaceAll("@")).replaceAll(".");
  }

  /// Addresses in plain words, where the words before name a letter or nothing else is said.
  static Stream<Spelled> spoken(String text) {
    return SPOKEN.matcher(text).results().filter(match -> {
      var before = text.substring(Math.max(0, match.start() - CONTEXT), match.start());
      var alone = match.group().length() == text.strip().length();
      var dotted = SPOKEN_DOT.matcher(match.group(3)).find();
      return (dotted || match.group(2) == null)
          && !NO_NAMES.contains(match.group(1).toLowerCase(Locale.ROOT))
          && ((alone && dotted) || CONTACT.matcher(before).find() || isSpanish(match.group(2)));
    })
        .map(match -> new Spelled(match.start(),
            match.group(1) + '@' + SPOKEN_DOT.matcher(match.group(3)).replaceAll("."),
            match.group()));
  }

  /// In Spanish prose the word for @ means nothing else.
  private static boolean isSpanish(@Nullable String at) {
    return "arroba".equalsIgnoreCase(at);
  }

  /// Addresses written from right to left, which style sheets turn round.
  static Stream<Spelled> backwards(String text, Predicate<String> isAddress) {
    return BACKWARDS.matcher(text)
        .results()
        .filter(match -> !isAddress.test(match.group(1)))
        .map(match -> new Spelled(match.start(),
            new StringBuilder(match.group(1)).reverse().toString(), match.group(1)));
  }

  /// Both forms.
  static List<Spelled> find(String text, Predicate<String> isAddress) {
    return Stream.concat(spoken(text), backwards(text, isAddress)).toList();
  }
}
