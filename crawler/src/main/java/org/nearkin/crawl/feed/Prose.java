package org.nearkin.crawl.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Running text: lines, sentences, and those of them that say something particular.
public final class Prose {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern SENTENCE_END = Pattern
      .compile("[.!?…][)\"”’]?\\s+(?=[\\p{Lu}¿¡\"“(\\d$])");
  private static final Pattern ABBREVIATION = Pattern.compile(
      "(?:^|[\\s(])(?:St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Rev|Fr|Sr|Jr|Sra|No|Nos|Rm|Ext|Apt|Bldg|Ctr|Tel|Ph|[A-Z]"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$",
      CASES);
  private static final String WEEKDAY = "(?:mon|tues?|wednes|thurs?|fri|satur|sun)day";
  private static final String DIA = "(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)";
  private static final String ORDINAL = "(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th"
      + "|primer[oa]?s?|segund[oa]s?|tercer[oa]?s?|cuart[oa]s?|[uú]ltim[oa]s?)";
  private static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final Pattern RULE = Pattern.compile(
      "\\b" + WEEKDAY + "s\\b"
          + "|\\b(?:every|each|alternate)\\b.{0,40}\\b" + WEEKDAY + "\\b"
          + "|\\b" + ORDINAL + "\\b.{0,30}\\b(?:" + WEEKDAY + "|" + DIA + ")\\b"
          + "|\\b(?:cada|todos los|los|el primer)\\b.{0,20}\\b" + DIA + "\\b"
          + "|\\b" + WEEKDAY + " (?:morning|afternoon|evening|night)s\\b"
          // "Mon + Thu 1:30pm", and a list of months alone.
          + "|\\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b[^.\\d]{0,12}\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b"
          + "|^" + MONTH + "(?:, " + MONTH + ")*,? (?:and|&) " + MONTH + "\\.?$"
          + "|\\b" + WEEKDAY + "\\b.{0,20}\\bevery (?:other |second |third )?(?:week|month)\\b"
          + "|\\b(?:every day|daily|quarterly|bi-?monthly|cada d[ií]a|todos los d[ií]as)\\b",
      CASES);
  private static final Pattern EXCEPTION = Pattern.compile(
      "^\\(?(?:none|no (?:meetings?|group)|not (?:in|on|during)|except|but not|closed (?:in|on|for)|off (?:in|on|for|when))\\b",
      CASES);
  private static final Pattern NOTICE = Pattern.compile(
      "\\b(?:on hold|on hiatus|until further notice|no longer meet(?:s|ing)"
          + "|(?:temporarily|currently|presently) (?:closed|inactive|suspended|paused|not meeting|on hold)"
          + "|not (?:currently )?meeting (?:at this time|right now|at present)"
          + "|(?:meetings?|group) (?:is|are|has been|have been) (?:cancell?ed|suspended|discontinued|paused)"
          + "|en pausa|hasta nuevo aviso|suspendid[oa]s?)\\b",
      CASES);
  private static final Pattern FORMAT = Pattern.compile(
      "\\b(?:on-?\\s?line|zoom|virtual(?:ly)?|by (?:video|phone|telephone)|(?:video|tele|phone )conference"
          + "|video ?call|hybrid|in[- ]person|face[- ]to[- ]face|en l[ií]nea|por (?:video|tel[eé]fono|zoom)"
          + "|en persona|presencial|h[ií]brid[oa])\\b",
      CASES);

  private static final Pattern PASSCODE = Pattern.compile(
      "\\b(?:pass ?-?(?:code|word)|pwd|contrase[nñ]a|clave de acceso|mot de passe)\\b", CASES);
  private static final Pattern WITHHELD = Pattern.compile(
      "^(?:a )?private (?:home|house|residence|address)\\b|\\b(?:address|location) (?:is )?(?:withheld|not published|private)"
          + "|\\b(?:call|ask|e-?mail|register|contact us) for (?:the )?(?:address|location|place)|^(?:tba|tbd|to be announced|n/?a|none|-+)[.]?$",
      CASES);

  private Prose() {}

  /// Text of a value that may hold HTML, entities, or entities encoded twice; line breaks are kept.
  public static String fromHtml(String value) {
    var once = Parser.unescapeEntities(value, false);
    var body = Jsoup.parseBodyFragment(Parser.unescapeEntities(once, false)).body();
    body.select("script, style").remove();
    body.select("br").after("\n");
    body.select("p, div, li, tr, h1, h2, h3, h4, h5, h6").append("\n");
    return lines(body.wholeText()).collect(Collectors.joining("\n"));
  }

  /// The lines that are not blank, with single spaces.
  public static Stream<String> lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[\\s\\p{Z}]+", " ").strip())
        .filter(line -> !line.isEmpty());
  }

  /// The sentences of all lines; a line break ends a sentence too.
  public static List<String> sentences(String text) {
    return lines(text).flatMap(line -> split(line).stream()).toList();
  }

  /// The first sentence that states a rule of days, such as "Every second Tuesday, 6 to 7:30 pm.", with the exceptions
  /// that follow it at once, such as "(None in December.)".
  public static Optional<String> findRule(String text) {
    var sentences = sentences(text);
    return sentences.stream().filter(words -> RULE.matcher(words).find()).findFirst().map(rule -> {
      var exceptions = sentences.subList(sentences.indexOf(rule) + 1, sentences.size())
          .stream()
          .takeWhile(words -> EXCEPTION.matcher(words).find());
      return Stream.concat(Stream.of(rule), exceptions)
          .collect(Collectors.joining(" "))
          .replaceFirst("(?<![aApP]\\.? ?[mM])\\.$", "");
    });
  }

  /// The sentences that say when a rule does not hold, such as "No meeting in July".
  public static List<String> exceptions(String text) {
    return sentences(text).stream().filter(words -> EXCEPTION.matcher(words).find()).toList();
  }

  /// The text without the sentences that give the secret of a video room away.
  public static String withoutPasscodes(String text) {
    return PASSCODE.matcher(text).find()
        ? sentences(text).stream()
            .filter(sentence -> !PASSCODE.matcher(sentence).find())
            .collect(Collectors.joining("\n"))
        : text;
  }

  /// Whether a place is named only to say that it is not told.
  public static boolean isWithheld(String place) {
    return WITHHELD.matcher(place.strip()).find();
  }

  /// The first sentence that says the meetings rest or have ended.
  public static Optional<String> findNotice(String text) {
    return findFirst(text, NOTICE);
  }

  /// The words for ways to attend, such as "by video", as written.
  public static List<String> listFormats(String text) {
    return FORMAT.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  private static Optional<String> findFirst(String text, Pattern pattern) {
    return sentences(text).stream().filter(words -> pattern.matcher(words).find()).findFirst();
  }

  private static List<String> split(String line) {
    var sentences = new ArrayList<String>();
    var end = SENTENCE_END.matcher(line);
    var start = 0;
    while (end.find()) {
      var sentence = line.substring(start, end.end());
      if (!ABBREVIATION.matcher(line.substring(start, end.start())).find()) {
        sentences.add(sentence.strip());
        start = end.end();
      }
    }
    sentences.add(line.substring(start).strip());
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }
}
