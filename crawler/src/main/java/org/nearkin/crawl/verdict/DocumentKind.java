package org.nearkin.crawl.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearkin.crawl.extract.MediaType;
import org.nearkin.crawl.verdict.PageVerdict.WrongType;

/// What a text is by its first characters, whatever the server calls it.
enum DocumentKind {
  PDF("a PDF"),
  MARKUP("a web page"),
  JSON("JSON"),
  CALENDAR("a calendar"),
  TEXT("plain text");

  private static final List<String> PAGES = List.of(
      "text/html", "application/xhtml+xml", "application/xml", "text/xml");

  private final String words;

  DocumentKind(String words) {
    this.words = words;
  }

  static DocumentKind of(AnsweredPage page) {
    var start = page.start();
    if (start.startsWith("%PDF-") || page.mediaType().equals("application/pdf")) {
      return PDF;
    }
    if (start.startsWith("<")) {
      return MARKUP;
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return JSON;
    }
    return start.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR") ? CALENDAR : TEXT;
  }

  /// Whether the answer is read as a web page.
  boolean isPage(AnsweredPage page) {
    return this == MARKUP || (this == TEXT && PAGES.contains(page.mediaType()));
  }

  /// The verdict on an answer of this kind where another was due.
  Optional<WrongType> findMismatch(AnsweredPage page, Expectation expected) {
    var due = expected == Expectation.ANY ? named(page) : expected;
    var fits = switch (due) {
      case PAGE -> PAGES.contains(page.mediaType()) && this != JSON && this != CALENDAR;
      case JSON -> this == JSON;
      case CALENDAR -> this == CALENDAR;
      case CSV -> this == TEXT;
      case ANY -> MediaType.isText(page.mediaType());
    };
    return fits ? Optional.empty() : Optional.of(new WrongType(due.words(), found(page)));
  }

  private String found(AnsweredPage page) {
    return this == TEXT && !MediaType.isText(page.mediaType()) ? page.mediaType() : words;
  }

  /// What the server or the address names it; an address only counts against a web page, since feeds are sent under
  /// any address.
  private Expectation named(AnsweredPage page) {
    if (page.mediaType().endsWith("json")) {
      return Expectation.JSON;
    }
    return switch (page.mediaType()) {
      case "text/calendar" -> Expectation.CALENDAR;
      case "text/csv" -> Expectation.CSV;
      default -> this == MARKUP ? namedByPath(page) : Expectation.ANY;
    };
  }

  private static Expectation namedByPath(AnsweredPage page) {
    var path = String.valueOf(page.address().getPath()).toLowerCase(Locale.ROOT);
    if (path.endsWith(".json")) {
      return Expectation.JSON;
    }
    if (path.endsWith(".ics")) {
      return Expectation.CALENDAR;
    }
    return path.endsWith(".csv") ? Expectation.CSV : Expectation.ANY;
  }
}
