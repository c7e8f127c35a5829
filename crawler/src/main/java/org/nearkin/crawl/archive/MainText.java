package org.nearkin.crawl.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.nearkin.crawl.extract.layout.TextLines;
import org.nearkin.crawl.fetch.FetchResult.Fetched;

/// The words of a page without what changes from visit to visit and tells nobody anything: menus, scripts, tokens,
/// counters, the date of the last update, white space.
final class MainText {
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
      + "|ene|abr|ago|dic)\\p{L}*\\.?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?,? )?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?\\b";
  private static final String DATE = WEEKDAY + "(?:" + String.join("|",
      "\\d{4}-\\d\\d-\\d\\d",
      "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}",
      MONTH + " \\d{4}\\b",
      MONTH + " " + DAY + "(?:,? \\d{4})?",
      DAY + " (?:de )?" + MONTH + ",?(?: (?:de )?\\d{4})?") + ")";
  private static final String TIME = "(?:,? ?(?:at |- |t)?\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?"
      + "(?: ?[ap]\\.?m\\.?)?(?: ?(?:z|utc|gmt|[ecmp][sd]?t)\\b)?)?";
  private static final String NUMBER = "#?\\d[\\d,.]{0,12}";
  private static final String VIEWS = "(?:(?:page ?|unique )?"
      + "(?:views?|visits?|visitors?|hits?|viewed|visitas))";

  private static final Pattern NO_NEWS = Pattern.compile(String.join("|",
      "\\b(?:(?:last |page |site ){0,2}(?:updated|modified|reviewed|revised|edited|generated"
          + "|refreshed|retrieved|accessed|printed)(?: on| at)?|last (?:update|change)):? ?"
          + DATE + TIME,
      // What follows this date may be the hour of a meeting.
      "\\b(?:(?:current|correct|accurate) )?as of:? " + DATE,
      "(?<!\\p{L})(?:[uú]ltima (?:actualizaci[oó]n|modificaci[oó]n)|actualizad[oa])(?: el)?:? ?"
          + DATE + TIME,
      "\\b(?:today is|today's date|hoy es):? " + DATE + TIME,
      "\\b(?:updated|modified|posted)? ?(?:\\d+|an?) (?:second|minute|hour|day|week)s? ago\\b",
      "\\b(?:total )?" + VIEWS + "(?: count(?:er)?| number| no\\.?| today)?:? ?" + NUMBER
          + "(?: times)?",
      "\\b" + NUMBER + " (?:total )?" + VIEWS + "\\b(?: today)?",
      "(?:©|\\(c\\)|\\bcopyright\\b)(?: ?©)? ?\\d{4}(?: ?[-–] ?\\d{4})?"));

  /// One of these is in every line in which [#NO_NEWS] finds something; looking for them first spares most of the cost.
  private static final List<String> SIGNS = List.of("updated", "modified", "reviewed", "revised",
      "edited", "generated", "refreshed", "retrieved", "accessed", "printed", "last update",
      "last change", "as of", "ltima ", "actualizad", "today", "hoy es", " ago", "view", "visit",
      "hit", "©", "(c)", "copyright");

  /// Feeds say when they were made; see RFC 5545, section 3.8.7.2 for the one of calendars.
  private static final Pattern STAMP = Pattern.compile(
      "(?m)^DTSTAMP[:;].*$|<(lastBuildDate|pubDate)>[^<]*</\\1>");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private MainText() {}

  static String of(Fetched page) {
    return lines(page)
        .map(MainText::squeeze)
        .map(MainText::withoutNoNews)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// Line by line, so that the date of an update does not take along the hour of a meeting below it.
  private static Stream<String> lines(Fetched page) {
    if (!PAGES.contains(page.mediaType())) {
      var text = STAMP.matcher(page.text()).replaceAll("");
      return Arrays.stream(text.split("\\R"));
    }
    var document = Jsoup.parse(page.text());
    return Stream.concat(Stream.of(document.title()),
        TextLines.ofPage(document.body()).stream().map(TextLines.Line::text));
  }

  private static String withoutNoNews(String line) {
    return SIGNS.stream().anyMatch(line::contains)
        ? squeeze(NO_NEWS.matcher(line).replaceAll(" "))
        : line;
  }

  private static String squeeze(String line) {
    return SPACE.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
