package org.nearkin.schedule.phrase;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes spellings alike and blanks out numbers that are not about time: phones, addresses, prices, ages.
///
/// Every pattern is bounded, so that no text makes it slow.
final class Normalizer {
  /// A longer text is not a schedule; the rest is not read.
  static final int LONGEST = 2_000;

  private static final String STREET = "(?:st|street|ave|avenue|av|rd|road|blvd|boulevard|dr|drive|ln|lane|hwy|highway|pkwy|parkway|way|ct|court|pl|place|plaza|pike|sq|square|terrace|circle)";
  /// Words that show that a number before them is a time and not a house number.
  private static final String NOT_STREET = "(?:am|pm|at|on|in|every|each|the|and|to|of|noon|a|p|until|till|first|1st|meeting)\\b";

  private static final List<Change> CHANGES = List.of(
      new Change("\\p{M}", ""),
      new Change("[\u2010-\u2015\u2212]", "-"),
      new Change("[\u2018\u2019\u00b4`]", "'"),
      new Change("[\\s\u00a0]{1,2000}+", " "),
      new Change("(?<![a-z])([ap])\\. ?m(?![a-z])\\.?", "$1m"),
      new Change("(?<![a-z])([ap]m)\\.", "$1 "),
      new Change(
          "\\b(mon|tues?|weds?|thu|thurs?|fri|sat|sun|lun|mie|jue|vie|sab|dom|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic|hrs?|approx|mtgs?|excl|incl|morn|eve|aft|hols?)\\.",
          "$1 "),
      new Change(
          "\\b((?:jan|feb)(?:ruary|uary)|march|april|june|july|august|(?:sept|nov|dec)ember|october)\\.(?= ?\\d{1,2}(?:st|nd|rd|th)\\b)",
          "$1 "),
      new Change("[^\\s@]{1,64}+@[^\\s@]{1,64}\\.[a-z]{2,6}\\b", " place "),
      new Change("\\b(?:https?://|www\\.)\\S{1,300}", " place "),
      new Change("\\(?(?<!\\d)\\d{3}\\)?[-. ]{0,2}\\d{3}[-. ]\\d{4}(?!\\d)", " place "),
      new Change("(?<![\\d-])\\d{3}-\\d{4}(?!\\d)", " place "),
      new Change("(?<!\\d)\\d{3} \\d{3,4} \\d{4}(?!\\d)", " place "),
      new Change("[$\u00a3\u20ac] ?\\d{1,4}(?:\\.\\d\\d)?", " price "),
      new Change(
          "(?<![\\d:./])\\d{1,5}(?!\\d)[a-z]? (?!" + NOT_STREET + ")(?:[nsew]{1,2}\\.? )?(?:(?!"
              + NOT_STREET + ")[\\w']{1,20}+\\.? ){1,3}?" + STREET + "\\b(?!')\\.?",
          " place "),
      new Change(
          "\\b(?:room|rm|suite|ste|classroom|floor|ext|extension|apt|unit|bldg|building|box|route|rt|exit|studio|step|chapter|pier|level|grades?|year)\\.? ?#?\\d{1,5}(?:-\\d{1,4})?[a-z]?\\b",
          " place "),
      new Change("#\\d{1,9}", " place "),
      new Change(
          "\\b(?:ages?d?|edad(?:es)?|de edad) \\d{1,2}(?: ?(?:-|to|a|and|through) ?\\d{1,2}| ?\\+)?",
          " age "),
      new Change("\\b\\d{1,2} ?- ?\\d{1,2}(?= ?(?:years?|yrs?|anos)\\b)", " age "),
      new Change("\\b\\d{1,3}(?:\\+| (?:and|or|&|y) (?:over|up|older|under|above|mayores))",
          " age "),
      new Change("(?<![:.\\d])\\b(?:\\d{2,3}|[1-9])[- ](?:minutes?|mins?|minutos)\\b", " length "),
      new Change(
          "(?<![:.\\d-])\\b(?:1[0-2]|[1-9])[- ](?:hours?|hrs?|horas|years?|yrs?|people|members|participants|spots|seats|steps?)\\b",
          " length "),
      new Change("\\b24/7\\b|\\b1/2\\b|\\b24[- ]hours?\\b", " length "),
      new Change("\\bsun(?= (?:city|valley|lakes?|prairie|health|room|center)\\b)", " place "),
      new Change("\\bo'? ?clock\\b", ":00 "),
      new Change("(\\d) :00", "$1:00"),
      new Change("\\bhalf past (\\d{1,2})\\b(?!:)", "$1:30"),
      new Change("\\bquarter past (\\d{1,2})\\b(?!:)", "$1:15"),
      new Change("\\b(las? \\d{1,2}) y media\\b", "$1:30"),
      new Change("\\b(las? \\d{1,2}) y cuarto\\b", "$1:15"),
      new Change("\\bevery-other\\b", "every other"),
      new Change("\\bm ?(?:-|to) ?f\\b", "weekdays"),
      new Change("\\bm ?- ?th\\b", "monday-thursday"),
      new Change("\\bm[/,&] ?w[/,&] ?f\\b|\\bmwf\\b", "mon/wed/fri"),
      new Change("\\bt(?:ue)?[/&] ?(?:th|r)\\b|\\bt(?:u?)th\\b", "tue/thu"),
      new Change("\\bm[/&] ?w\\b", "mon/wed"));

  private static final String TWO_LETTERS = "(?:mo|tu|we|th|fr|sa|su)";
  private static final Pattern TWO_LETTER_DAYS = Pattern.compile(
      "\\b" + TWO_LETTERS + "(?: ?[-/,&] ?" + TWO_LETTERS + "\\b){1,6}+");
  private static final Pattern TWO_LETTER_DAY = Pattern.compile(TWO_LETTERS);
  private static final Map<String, String> DAYS = Map.of("mo", "monday", "tu", "tuesday", "we",
      "wednesday", "th", "thursday", "fr", "friday", "sa", "saturday", "su", "sunday");

  private static final Pattern LETTER_DAY = Pattern.compile(
      "(?<=^|[ /,;|])(m|tu?|w|th|f|sa|su):? (?=\\d{1,2}(?::\\d\\d)? ?[ap]m?\\b)");
  private static final Map<String, String> LETTERS = Map.of("m", "monday ", "t", "tuesday ", "w",
      "wednesday ", "f", "friday ");

  private Normalizer() {}

  static String clean(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = java.text.Normalizer
        .normalize(bounded.toLowerCase(Locale.ROOT), Form.NFKD)
        .replace('\n', '|');
    for (Change change : CHANGES) {
      plain = change.pattern.matcher(plain).replaceAll(change.replacement);
    }
    return spellOut(plain);
  }

  /// "Mo-Fr", "Tu, Th", "M 6p / W 7p": letters are a weekday only beside another.
  private static String spellOut(String text) {
    String listed = TWO_LETTER_DAYS.matcher(text)
        .replaceAll(list -> TWO_LETTER_DAY.matcher(list.group())
            .replaceAll(day -> Objects.requireNonNull(DAYS.get(day.group()))));
    Matcher letters = LETTER_DAY.matcher(listed);
    return letters.results().limit(2).count() < 2
        ? listed
        : letters.replaceAll(day -> {
          String letter = day.group(1);
          return LETTERS.getOrDefault(letter, DAYS.getOrDefault(letter, letter) + " ");
        });
  }

  private record Change(Pattern pattern, String replacement) {
    Change(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }
  }
}
