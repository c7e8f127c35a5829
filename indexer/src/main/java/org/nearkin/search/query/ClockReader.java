package org.nearkin.search.query;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hours as people type them when they look for a group: "7pm", "after 5", "6-8 p.m.", "a las 7", "18:30".
final class ClockReader {
  private static final String HALF = "\\s?(a\\.?m\\b\\.?|p\\.?m\\b\\.?|de la (?:mañana|tarde|noche))";
  private static final String HOUR = "(\\d{1,2})(?:[:.](\\d{2}))?";
  private static final Pattern RANGE = Pattern
      .compile("(?iU)(?<![\\d:.])(?:between |from |entre las? |de )?"
          + HOUR + "(?:" + HALF + ")?\\s?(?:-|–|to|and|a|y)\\s?(?:las? )?" + HOUR + HALF);
  private static final Pattern BOUND = Pattern.compile(
      "(?iU)\\b(after|past|from|before|until|by|antes de|después de|despues de|desde|hasta)(?: las?)? "
          + HOUR + "(?:" + HALF
          + ")?(?![\\d:])(?! ?(?:days?|weeks?|months?|years?|yrs?|años?|meses|días|semanas|surger|miles?|kids|children|of))");
  private static final Pattern ONE = Pattern
      .compile("(?iU)(?<![\\d:.])(?:at |@ ?|a las? )?" + HOUR + HALF + "(?!\\d)");
  private static final Pattern WRITTEN = Pattern
      .compile("(?iU)(?<![\\d:.])(?:at |a las? )?([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
  private static final Pattern AT = Pattern
      .compile(
          "(?iU)\\b(?:at|@|a las?) (1[0-2]|[1-9])(?![\\d:])(?! ?(?:\\p{L}+ (?:ave|st|street)))");

  private ClockReader() {}

  /// Earliest and latest start.
  record Hours(Optional<LocalTime> from, Optional<LocalTime> to) {
    static final Hours NONE = new Hours(Optional.empty(), Optional.empty());

    static Hours at(Optional<LocalTime> time) {
      return new Hours(time, time);
    }
  }

  static Hours read(QueryText text) {
    Matcher range = RANGE.matcher(text.open());
    if (range.find()) {
      return taken(text, range, range(range));
    }
    Matcher bound = BOUND.matcher(text.open());
    if (bound.find()) {
      return taken(text, bound, bound(bound));
    }
    Matcher one = ONE.matcher(text.open());
    if (one.find()) {
      return taken(text, one,
          Hours.at(time(one.group(1), one.group(2), half(one.group(3)))));
    }
    return written(text);
  }

  private static Hours written(QueryText text) {
    Matcher written = WRITTEN.matcher(text.open());
    if (written.find()) {
      return taken(text, written, Hours.at(time(written.group(1), written.group(2), Half.UNKNOWN)));
    }
    Matcher at = AT.matcher(text.open());
    return at.find()
        ? taken(text, at, Hours.at(time(at.group(1), null, Half.UNKNOWN)))
        : Hours.NONE;
  }

  private static Hours taken(QueryText text, Matcher match, Hours hours) {
    if (hours.from().isEmpty() && hours.to().isEmpty()) {
      return Hours.NONE;
    }
    text.take(match);
    return hours;
  }

  private static Hours range(Matcher match) {
    Half last = half(match.group(6));
    Optional<LocalTime> to = time(match.group(4), match.group(5), last);
    Half first = match.group(3) == null ? last : half(match.group(3));
    Optional<LocalTime> from = time(match.group(1), match.group(2), first);
    boolean turned = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    // "11-1pm" begins in the morning.
    return turned
        ? new Hours(time(match.group(1), match.group(2), Half.MORNING), to)
        : new Hours(from, to);
  }

  private static Hours bound(Matcher match) {
    Half half = match.group(4) == null ? Half.UNKNOWN : half(match.group(4));
    Optional<LocalTime> time = time(match.group(2), match.group(3), half);
    String word = QueryText.fold(match.group(1));
    boolean latest = word.equals("before") || word.equals("until") || word.equals("by")
        || word.startsWith("antes") || word.equals("hasta");
    return latest ? new Hours(Optional.empty(), time) : new Hours(time, Optional.empty());
  }

  private enum Half {
    MORNING,
    AFTERNOON,
    UNKNOWN
  }

  private static Half half(String word) {
    String folded = QueryText.fold(word);
    return folded.startsWith("a") || folded.endsWith("manana") ? Half.MORNING : Half.AFTERNOON;
  }

  // Nobody meets at 5 in the morning: without a half, 1 to 7 are in the afternoon.
  private static Optional<LocalTime> time(String hours,
      @Nullable String minutes, Half half) {
    int hour = Integer.parseInt(hours);
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (hour > 23 || minute > 59 || (half != Half.UNKNOWN && hour > 12)) {
      return Optional.empty();
    }
    int full = switch (half) {
      case MORNING -> hour % 12;
      case AFTERNOON -> hour % 12 + 12;
      case UNKNOWN -> hour > 0 && hour < 8 ? hour + 12 : hour;
    };
    return Optional.of(LocalTime.of(full, minute));
  }
}
