package org.nearkin.schedule.phrase;

import static org.nearkin.schedule.phrase.TokenKind.AND;
import static org.nearkin.schedule.phrase.TokenKind.AT;
import static org.nearkin.schedule.phrase.TokenKind.BETWEEN;
import static org.nearkin.schedule.phrase.TokenKind.COMMA;
import static org.nearkin.schedule.phrase.TokenKind.DASH;
import static org.nearkin.schedule.phrase.TokenKind.DAYPART;
import static org.nearkin.schedule.phrase.TokenKind.FROM;
import static org.nearkin.schedule.phrase.TokenKind.MONTH;
import static org.nearkin.schedule.phrase.TokenKind.MONTH_WORD;
import static org.nearkin.schedule.phrase.TokenKind.NOON;
import static org.nearkin.schedule.phrase.TokenKind.NUMBER;
import static org.nearkin.schedule.phrase.TokenKind.OF;
import static org.nearkin.schedule.phrase.TokenKind.SEPARATOR;
import static org.nearkin.schedule.phrase.TokenKind.SESSION;
import static org.nearkin.schedule.phrase.TokenKind.THE;
import static org.nearkin.schedule.phrase.TokenKind.TIME;
import static org.nearkin.schedule.phrase.TokenKind.WEEK;
import static org.nearkin.schedule.phrase.TokenKind.WEEKDAY;
import static org.nearkin.schedule.phrase.TokenKind.WORD;
import static org.nearkin.schedule.phrase.TokenKind.ZONE;

import java.util.Optional;
import org.nearkin.schedule.phrase.ClockResolver.Point;
import org.nearkin.schedule.phrase.Item.Clock;

/// Reads clock times and spans: "6:30-8 pm", "from 6 until 7:15", "de 6 a 7:30 de la tarde", "noon".
final class ClockReader {
  private final Cursor cursor;
  private final boolean announced;
  private final int start;
  private int zone;

  private ClockReader(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.position();
    int lead = cursor.count(0, AT, FROM, BETWEEN);
    boolean of = lead == 0 && cursor.is(0, OF) && cursor.ahead(0).text().equals("de");
    this.announced = lead > 0 || of;
    cursor.moveTo(start + lead + (of ? 1 : 0) + (of ? cursor.count(1, AT) : 0));
  }

  static Optional<Clock> read(Cursor cursor) {
    ClockReader reader = new ClockReader(cursor);
    Optional<Clock> clock = reader.clock();
    if (clock.isEmpty())
      cursor.moveTo(reader.start);
    return clock;
  }

  private Optional<Clock> clock() {
    if (!startsClock())
      return Optional.empty();
    boolean bare = cursor.is(0, NUMBER);
    Point first = point();
    int partBetween = dayPart();
    Optional<Point> second = end();
    int part = partAfter().or(this::partBefore).orElse(partBetween);
    if (bare && !announced && second.isEmpty() && part == 0)
      return Optional.empty();
    if (partBetween != 0 && first.half() == HalfDay.UNSAID)
      first = first.in(partBetween);
    return Optional.of(ClockResolver.resolve(first, second, part)
        .toClock(cursor.wordsSince(start), zone));
  }

  private boolean startsClock() {
    if (cursor.is(0, TIME, NOON))
      return true;
    if (!isBareHour(0))
      return false;
    if (announced)
      return !cursor.is(1, WORD, SESSION, MONTH_WORD);
    boolean range = cursor.is(1, DASH)
        && (cursor.is(2, TIME, NOON) || (isBareHour(2) && !cursor.is(3, WORD)));
    boolean part = cursor.is(1, DAYPART, NOON)
        || (cursor.is(1, OF) && cursor.is(2, AT) && cursor.is(3, DAYPART));
    return range || part
        || (cursor.is(1, AND, COMMA) && cursor.is(2, TIME) && !cursor.is(-1, WORD));
  }

  private boolean isBareHour(int offset) {
    Token token = cursor.ahead(offset);
    // "17 a 18:30": an hour of the afternoon only beside a full time.
    int last = cursor.is(offset + 1, DASH) && cursor.is(offset + 2, TIME) ? 23 : 12;
    return token.kind() == NUMBER && token.detail() == 0 && token.value() >= 1
        && token.value() <= last && !cursor.is(offset + 1, WEEK, SESSION, MONTH);
  }

  private Point point() {
    Token token = cursor.next();
    int minutes = token.kind() == NUMBER ? token.value() * 60 : token.value();
    HalfDay half = token.kind() == NOON ? HalfDay.TWENTY_FOUR_HOURS : HalfDay.of(token);
    int noon = cursor.count(0, OF, AT, COMMA);
    if (minutes == 12 * 60 && noon <= 2 && cursor.is(noon, NOON)) {
      cursor.moveTo(cursor.position() + noon + 1);
      half = HalfDay.TWENTY_FOUR_HOURS;
    }
    skipZone();
    return new Point(minutes, half);
  }

  private Optional<Point> end() {
    boolean between = cursor.ahead(start - cursor.position()).kind() == BETWEEN
        && cursor.is(0, AND);
    if (!cursor.is(0, DASH) && !between)
      return Optional.empty();
    int skipped = 1 + cursor.count(1, AT, THE);
    if (!cursor.is(skipped, TIME, NOON) && !isBareHour(skipped))
      return Optional.empty();
    cursor.moveTo(cursor.position() + skipped);
    return Optional.of(point());
  }

  private void skipZone() {
    while (cursor.is(0, ZONE)) {
      zone = cursor.next().value();
    }
  }

  /// "In the evening" directly after a time.
  private int dayPart() {
    int skipped = cursor.count(0, OF, THE, AT);
    if (!cursor.is(skipped, DAYPART))
      return 0;
    int part = cursor.ahead(skipped).value();
    cursor.moveTo(cursor.position() + skipped + 1);
    return part;
  }

  private Optional<Integer> partAfter() {
    int part = dayPart();
    skipZone();
    return part == 0 ? Optional.empty() : Optional.of(part);
  }

  /// "Tuesday evenings at 7", "por la tarde, 4 a 5": the part of the day stands a few words before.
  private Optional<Integer> partBefore() {
    int offset = start - cursor.position() - 1;
    for (int back = 0; back < 5; back++) {
      if (cursor.is(offset - back, SEPARATOR, TIME, WEEKDAY))
        return Optional.empty();
      if (cursor.is(offset - back, DAYPART)) {
        return Optional.of(cursor.ahead(offset - back).value());
      }
    }
    return Optional.empty();
  }
}
