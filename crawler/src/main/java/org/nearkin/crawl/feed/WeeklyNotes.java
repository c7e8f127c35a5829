package org.nearkin.crawl.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;

/// The notes of a weekly meeting, which may say that it is not weekly after all: then they win over the record's day.
///
/// A note about one evening ("last Friday: speaker") restricts nothing.
public final class WeeklyNotes {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final double FEED = 0.97;
  private static final double NOTE = 0.9;
  private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?";
  private static final String DIA = "(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)";
  private static final String DAY = "\\b(?:" + WEEKDAY + "|" + DIA + ")\\b";
  private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
      + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String ORDINAL = "(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last"
      + "|primer[oa]?|segund[oa]|tercer[oa]?|[uú]ltim[oa])";
  private static final String ORDINALS = ORDINAL + "(?:(?: ?[,&/] ?| and | y )" + ORDINAL + ")*";
  private static final Pattern RESTRICTING = Pattern.compile(
      "\\bevery other\\b|\\balternat(?:e|ing)\\b|\\bbi-?weekly\\b|\\bevery (?:two|2) weeks\\b|\\bcada dos semanas\\b"
          + "|\\b(?:only|s[oó]lo)\\b.*\\b" + ORDINAL + "\\b|\\b" + ORDINAL + "\\b.*\\bonly\\b"
          + "|\\b(?:meets|se re[uú]ne)\\b.*\\b" + ORDINAL + "\\b"
          + "|\\b" + ORDINALS + " " + DAY + " (?:of|in) (?:odd|even|every other) months?\\b"
          + "|^(?:the |every )?" + ORDINALS + " " + DAY + "(?: of (?:the|each|every) month)?"
          + "(?:[ ,@]*(?:at )?\\d[\\d: apm.–to-]*)?[.]?$"
          // A season of the year, or other hours in it.
          + "|\\b" + MONTH + "\\b\\.? ?(?:-|–|to|through|thru|until) ?\\b" + MONTH + "\\b"
          + "|\\b(?:summer|winter|school year)\\b.*\\bonly\\b|\\bonly\\b.*\\b(?:summer|winter|school year)\\b"
          + "|\\bday ?(?:-|–|to|through) ?(?:labor|memorial) day\\b"
          + "|\\b(?:closed|no meetings?) (?:(?:in|during|for|over) )?(?:the )?(?:summer|winter)\\b",
      CASES);
  private static final Pattern PART_OF_IT = Pattern.compile(
      "\\b(?:speakers?|birthdays?|business|conscience|potluck|eating|open meeting|anniversar(?:y|ies)|chips?"
          + "|steps?|traditions?|topics?|formats?|(?:book|step|literature) study|medallions?|celebrations?|newcomers?"
          + "|beginners?|basic text)\\b"
          // The others are one sort of evening.
          + "|\\b(?:every|all|the) others? (?:\\w+ )?(?:is|are)\\b",
      CASES);
  /// What else the notes say about days, once they restrict.
  private static final Pattern DATES = Pattern.compile(
      DAY + "|\\b" + MONTH + "\\b|^(?:off|closed|no meetings?|not meeting)\\b", CASES);
  /// More than the record says, or the same in other words.
  private static final Pattern ADDING = Pattern.compile(
      "\\balso (?:on |every )?" + DAY + "|\\d ?[ap]\\.?m\\.? .*\\btime\\b", CASES);
  private static final Pattern CLOCK = Pattern.compile("\\d(?::\\d\\d| ?[ap]\\.? ?m)", CASES);
  private static final Pattern OWN_DAY = Pattern.compile(DAY, CASES);

  private final List<String> sentences;
  private final WeeklyTime weekly;

  private WeeklyNotes(String notes, WeeklyTime weekly) {
    this.sentences = Prose.sentences(notes);
    this.weekly = weekly;
  }

  /// Where the record says day and notes.
  ///
  /// @param day JSON pointer of the day
  /// @param notes JSON pointer of the notes
  public record Pointers(String day, String notes) {}

  /// States when the meeting takes place.
  ///
  /// @param weekly with at least one day, unless the notes may say all
  /// @return whether anything could be said
  public static boolean state(
      ListingDraft draft, WeeklyTime weekly, String notes, Pointers pointers) {
    var reader = new WeeklyNotes(notes, weekly);
    var restricted = reader.findRestricted();
    if (restricted.isPresent()) {
      draft.state(Field.SCHEDULE, restricted.get(), pointers.notes(), NOTE);
      return true;
    }
    if (weekly.days().isEmpty()) {
      return false;
    }
    reader.findAdded()
        .ifPresent(words -> draft.state(Field.SCHEDULE, words, pointers.notes(), NOTE));
    draft.state(Field.RECURRENCE, weekly.notation(), pointers.day(), FEED);
    return true;
  }

  /// Whether notes say that a weekly meeting is not weekly after all, such as "first Tuesday only".
  public static boolean restrict(String notes) {
    return Prose.sentences(notes).stream().anyMatch(WeeklyNotes::isRestricting);
  }

  /// The first sentence with such words.
  public static Optional<String> findSentence(String notes, Pattern pattern) {
    return Prose.sentences(notes)
        .stream()
        .filter(sentence -> pattern.matcher(sentence).find())
        .findFirst();
  }

  private Optional<String> findRestricted() {
    var first = sentences.stream().filter(WeeklyNotes::isRestricting).findFirst();
    return first.map(sentence -> {
      var said = String.join(" ", sentences.stream()
          .filter(each -> isRestricting(each) || isAboutDates(each))
          .toList());
      return CLOCK.matcher(said).find()
          ? said
          : OWN_DAY.matcher(sentence).find() ? withHours(said) : withDay(said);
    });
  }

  private static boolean isRestricting(String sentence) {
    return RESTRICTING.matcher(sentence).find() && !PART_OF_IT.matcher(sentence).find();
  }

  private static boolean isAboutDates(String sentence) {
    return DATES.matcher(sentence).find() && !PART_OF_IT.matcher(sentence).find();
  }

  /// The note seldom repeats the hours, which stand in their own keys.
  private String withHours(String said) {
    var hours = weekly.hours();
    return hours.isEmpty() ? said : said.replaceFirst("\\.$", "") + ", " + hours;
  }

  private String withDay(String said) {
    return Stream.of(weekly.words(), said)
        .filter(words -> !words.isEmpty())
        .reduce((day, note) -> day + ". " + note)
        .orElse("");
  }

  private Optional<String> findAdded() {
    var added = sentences.stream()
        .filter(
            sentence -> ADDING.matcher(sentence).find() || Prose.findNotice(sentence).isPresent())
        .toList();
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(withDay(String.join(" ", added)));
  }
}
