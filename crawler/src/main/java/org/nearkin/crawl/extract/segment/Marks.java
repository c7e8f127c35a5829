package org.nearkin.crawl.extract.segment;

import java.util.regex.Pattern;
import org.nearkin.crawl.extract.layout.TextLines;

/// What a line seems to be about, told by quick tests.
///
/// @param days how many weekdays or cadences it names
/// @param contacts phone numbers and e-mail addresses
/// @param places whether it names a street, or a way to attend from home
/// @param label whether it begins with a label such as "When:"
/// @param namey whether it could be a group's name: short, with a word that groups have in their names
record Marks(int days, int contacts, boolean places, boolean label, boolean namey) {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DAYS = Pattern.compile(
      "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)days?\\b"
          + "|\\b(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)s?\\b\\.?(?=[ ,/&-]|$)"
          + "|\\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)\\b"
          + "|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b"
          + "|\\b(?:monthly|weekly|fortnightly|bi-?weekly|daily|quarterly|mensual(?:mente)?|semanal(?:mente)?|trimestral)\\b"
          + "|\\b(?:todos los d[ií]as|cada d[ií]a|tous les jours)\\b"
          + "|\\b(?:once|twice|(?:two|three|four)(?: or \\w+)?(?: times| evenings)?) an? (?:week|month|year)\\b|\\b24/7\\b"
          + "|\\b(?:by appointment|con cita|TBA|TBD|to be announced|on hold|on a break|pendiente de nueva fecha)\\b"
          + "|\\bcall for (?:the )?(?:next )?(?:dates?|times?|schedule)\\b",
      CASES);
  /// When an office is open, which is not when a group meets.
  private static final Pattern DEFAULT = Pattern.compile(
      "^\\W*(?:all|these) (?:groups|meetings|of (?:our|these))\\b|\\bunless (?:otherwise )?(?:noted|stated|indicated)\\b",
      CASES);
  private static final Pattern STARTS_WITH_DAY = Pattern.compile(
      "^\\W*(?:every|each|on|the|el|los|cada|todos|first|second|third|fourth|last|1st|2nd|3rd|4th|primer|segundo|tercer|cuarto|[uú]ltimo"
          + "|mon|tue|wed|thu|fri|satur|sat\\b|sun(?:days?)?\\b|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)",
      CASES);
  private static final Pattern OFFICE_HOURS = Pattern.compile(
      "\\b(?:mon(?:day)?|m|lunes)\\.? ?(?:-|–|—|to|thru|through|a) ?(?:thu(?:rs?(?:day)?)?|fri(?:day)?|f|sat(?:urday)?|jueves|viernes)\\b",
      CASES);
  private static final Pattern CLOCK = Pattern.compile(
      "\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.? ?m\\b|noon\\b|midday\\b)|\\b\\d{1,2}[:h]\\d\\d\\b|\\bnoon\\b",
      CASES);
  private static final Pattern CONTACT = Pattern.compile(
      "(?:\\+?1[-. ]?)?\\(?\\b\\d{3}\\)?[-. ]{0,2}\\d{3}[-. ]\\d{4}\\b|\\b\\d{3}[-.]\\d{4}\\b|\\b0\\d{2,4} \\d{3,4} \\d{3,4}\\b"
          + "|[\\w.+%-]+@[\\w-]+\\.[\\w.]+");
  private static final Pattern STREET = Pattern.compile(
      "\\b\\d{1,5}[A-Z]? (?:[NSEW]{1,2}\\.? )?[A-Z0-9][\\w'’.]*(?: [A-Z][\\w'’.]*){0,3} "
          + "(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Hwy|Highway|Way|Ct|Court|Pl|Place|Pkwy|Parkway"
          + "|Row|Causeway|Square|Terrace|Trail|Circle|Pike|Plaza)\\b",
      Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  private static final Pattern VENUE = Pattern.compile(
      "\\b(?:zoom|virtual|online|en l[ií]nea|by (?:video|phone|telephone))\\b"
          + "|\\b(?:church|library|hospital|medical center|community cent(?:er|re)|senior center|town hall|hall|chapel|room"
          + "|iglesia|biblioteca|sala|centro)\\b",
      CASES);
  /// A town with a state and perhaps a ZIP code, at the end.
  private static final Pattern TOWN = Pattern.compile(
      "\\p{Lu}[\\p{L}. ]+, ?[A-Z]{2}\\.?(?: \\d{5}(?:-\\d{4})?)?$|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b");
  private static final Pattern NAMEY = Pattern.compile(
      "\\b(?:support|groups?|circles?|clubs?|anonymous|caregivers?|carers?|survivors?|alliance|connections?|friends"
          + "|networks?|fellowships?|recovery|grief|bereave(?:ment|d)|meet(?:ings?|ups?)|caf[eé]|chapters?|program(?:me)?s?|warriors|loss"
          + "|peers?|mentors?|helpline|warm ?line|workshop|mutual aid|al-anon|forum|community"
          + "|apoyo|grupos?|taller|ayuda mutua|duelo|cuidadores|soutien|entraide)\\b",
      CASES);
  private static final Pattern LABEL = Pattern.compile("^\\W*(?:" + Labels.ALTERNATIVES
      + ")\\b\\s*(?:[:–—-]|$)", CASES);
  private static final int LONGEST_NAME = 130;
  private static final int MOST_WORDS = 16;

  static Marks of(TextLines.Line line) {
    var text = line.text();
    var label = LABEL.matcher(text).find();
    return new Marks(isOfficeHours(text) || isDefault(text) ? 0 : count(DAYS, text),
        count(CONTACT, text),
        namesPlace(text), label,
        !label && isShort(text) && NAMEY.matcher(text).find());
  }

  /// Whether words are a time and not a name with a day in it, such as "Sickle Cell Saturday".
  static boolean isTime(String text) {
    return hasClock(text) || (hasDay(text) && STARTS_WITH_DAY.matcher(text).find());
  }

  static boolean isOfficeHours(String text) {
    return OFFICE_HOURS.matcher(text).find() && !NAMEY.matcher(text).find();
  }

  /// What is said once for all groups of a section.
  private static boolean isDefault(String text) {
    return DEFAULT.matcher(text).find();
  }

  static boolean namesPlace(String text) {
    return namesAddress(text) || VENUE.matcher(text).find();
  }

  static boolean namesAddress(String text) {
    return STREET.matcher(text).find() || TOWN.matcher(text).find();
  }

  /// Whether words name a time of day.
  static boolean hasClock(String text) {
    return CLOCK.matcher(text).find();
  }

  static boolean hasDay(String text) {
    return DAYS.matcher(text).find() && !isOfficeHours(text);
  }

  static boolean isNamey(String text) {
    return isShort(text) && NAMEY.matcher(text).find();
  }

  static boolean isShort(String text) {
    return text.length() < LONGEST_NAME && text.split(" ").length <= MOST_WORDS;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
