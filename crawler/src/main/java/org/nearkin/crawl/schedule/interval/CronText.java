package org.nearkin.crawl.schedule.interval;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/// The times of day at which an operator wants a source to be visited, as cron text in the form of Quartz: second,
/// minute, hour, day of the month, month, weekday.
///
/// Stricter than Quartz: one second and one minute, so that no source is visited more than hourly; weekdays by name,
/// because their numbers mean other days elsewhere; no year, so that there always is a next time. A time that the clocks
/// leave out in spring is left out, and one that they show twice in autumn comes once.
///
/// @param text such as `0 17 3 ? * MON`
/// @param zone whose clock is meant
public record CronText(String text, ZoneId zone) {
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern WEEKDAY_NUMBER = Pattern.compile("(^|[,-])\\d");
  private static final String EXAMPLE = "write for example \"0 17 3 ? * MON\" for Mondays at 03:17";

  /// @throws IllegalArgumentException if the text is none of these; its message is one sentence
  public CronText {
    text = text.strip();
    var fields = BLANK.split(text, -1);
    if (fields.length != 6) {
      throw wrong(text, "must have six fields (second, minute, hour, day, month, weekday), not "
          + (text.isEmpty() ? 0 : fields.length));
    }
    if (!NUMBER.matcher(fields[0]).matches() || !NUMBER.matcher(fields[1]).matches()) {
      throw wrong(text, "must name one second and one minute");
    }
    if (WEEKDAY_NUMBER.matcher(fields[5]).find()) {
      throw wrong(text, "must give weekdays by name");
    }
    if (expression(text, zone).getNextValidTimeAfter(Date.from(Instant.EPOCH)) == null) {
      throw wrong(text, "names a day that never comes");
    }
  }

  /// What is wrong with a cron text, if anything; one sentence without a full stop.
  public static Optional<String> findProblem(String text, ZoneId zone) {
    try {
      var _ = new CronText(text, zone);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /// The first such time after the given one.
  public Instant next(Instant after) {
    return expression(text, zone).getNextValidTimeAfter(Date.from(after)).toInstant();
  }

  private static CronExpression expression(String text, ZoneId zone) {
    try {
      var expression = new CronExpression(text);
      expression.setTimeZone(TimeZone.getTimeZone(zone));
      return expression;
    } catch (ParseException e) {
      throw wrong(text, "cannot be read");
    }
  }

  private static IllegalArgumentException wrong(String text, String problem) {
    return new IllegalArgumentException(
        "the cron text \"" + text + "\" " + problem + ": " + EXAMPLE);
  }
}
