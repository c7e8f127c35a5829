package org.nearkin.crawl.sitemap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Reads the dates of sitemaps and feeds: the W3C's profile of ISO 8601 (1997), and RFC 1123 as in RSS.
final class LastModified {
  private static final int LONGEST = 40;
  /// Each part may be the last; a fraction and a zone may follow the time.
  private static final DateTimeFormatter W3C = new DateTimeFormatterBuilder()
      .appendPattern("uuuu[-MM[-dd[['T'][' ']HH:mm[:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .optionalEnd()
      .optionalStart()
      .appendOffset("+HH:MM", "Z")
      .optionalEnd()
      .optionalStart()
      .appendOffset("+HHMM", "Z")
      .toFormatter(Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  private LastModified() {}

  /// The instant; a time without a zone is taken as UTC. Empty for what is no date.
  static Optional<Instant> find(String text) {
    var date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Character.isDigit(date.charAt(0)) && date.length() > 3
          && Character.isDigit(date.charAt(3))
              ? Optional.of(instant(parse(date)))
              : Optional.of(
                  DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TemporalAccessor parse(String date) {
    return W3C.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from,
        YearMonth::from, Year::from);
  }

  private static Instant instant(TemporalAccessor date) {
    return switch (date) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case LocalDate day -> start(day);
      case YearMonth month -> start(month.atDay(1));
      case Year year -> start(year.atDay(1));
      default -> throw new DateTimeException("no date");
    };
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
