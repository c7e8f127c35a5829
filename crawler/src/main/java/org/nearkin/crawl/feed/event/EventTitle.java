package org.nearkin.crawl.feed.event;

import java.util.regex.Pattern;

/// The title of a dated event without what it says of this one date, such as "CANCELLED: Stroke Circle" or
/// "Stroke Circle (note new time)".
///
/// @param name what all events of the series are called
/// @param cancelled whether this one does not take place
public record EventTitle(String name, boolean cancelled) {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String OFF = "cancell?ed|no meeting|postponed|not meeting|cancelad[oa]|suspendid[oa]";
  private static final String REMARK = OFF
      + "|moved(?: (?:to|from|up|back|online)(?: \\w+){0,3})?|rescheduled|note(?: \\w+){1,3}|(?:new|early|late|different|changed|special) (?:date|day|time|place|room|location)"
      + "|online (?:this|only this) (?:month|week|time)|this (?:month|week) online";
  private static final Pattern BEFORE = Pattern
      .compile("^[*\\[( ]*(" + REMARK + ")(?:[*\\]) ]*[:!–—-]+|[*\\])]+)\\s*(?=\\S)", CASES);
  private static final Pattern AFTER = Pattern
      .compile("\\s*(?:[–—-]+\\s*|[*(\\[]+)(" + REMARK + ")[^)\\]]{0,40}[)\\]*!. ]*$", CASES);
  private static final Pattern CANCELLED = Pattern.compile(OFF, CASES);

  /// Takes a title apart; one that is nothing but a remark stays as it is.
  public static EventTitle of(String title) {
    var off = false;
    var name = title.strip();
    for (var pattern : new Pattern[]{BEFORE, AFTER}) {
      var remark = pattern.matcher(name);
      if (remark.find() && remark.end() - remark.start() < name.length()) {
        off |= CANCELLED.matcher(remark.group(1)).matches();
        name = remark.replaceFirst("").strip();
      }
    }
    return new EventTitle(name, off);
  }
}
