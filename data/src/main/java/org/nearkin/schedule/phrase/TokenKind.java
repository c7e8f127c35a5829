package org.nearkin.schedule.phrase;

/// What a word can be in a phrase about when something meets; the word tables use these names.
public enum TokenKind {
  /// A clock time; value in minutes after midnight.
  TIME,
  /// Noon in words.
  NOON,
  /// A number of one or two digits, or in words.
  NUMBER,
  /// First to fifth, or -1 for last.
  ORDINAL,
  /// A weekday, 1 Monday to 7 Sunday.
  WEEKDAY,
  /// Several weekdays as bits, Monday is 1.
  WEEKDAY_SET,
  /// A month, 1 to 12.
  MONTH,
  /// A date in digits, month * 100 + day, with the year as detail or 0.
  DATE,
  /// A year.
  YEAR,
  /// Up to: a dash, "to", or (value 1) "until".
  DASH,
  COMMA,
  /// "and", or (value 1) "or".
  AND,
  SLASH,
  SEPARATOR,
  OPEN,
  CLOSE,
  AT,
  FROM,
  BETWEEN,
  /// "of" and "in".
  OF,
  THE,
  EVERY,
  /// "other", or (value 1) "alternate".
  OTHER,
  START,
  NEXT,
  EXCEPT,
  WHEN,
  IF,
  /// Every so many weeks.
  EVERY_WEEKS,
  /// Every so many months.
  EVERY_MONTHS,
  /// "bimonthly", "twice a year": how often but not when; value: meetings per month, 0 unknown.
  VAGUE,
  WEEK,
  MONTH_WORD,
  DAY_WORD,
  SESSION,
  /// Part of the day: -1 morning, 1 afternoon or evening.
  DAYPART,
  ZONE,
  /// 1 odd, 2 even.
  PARITY,
  /// Something beside the meeting itself: doors open, social hour.
  SIDE,
  /// Names such a time only right after it: "5:30 dinner".
  SIDE_AFTER,
  /// "Not", an exception before a month or a date.
  NOT,
  /// Another event than the group's meeting.
  REMARK,
  /// Days right after it are not those of meetings: "closed Mondays", "call Monday to Friday".
  ASKED,
  /// What follows says something about the days just named.
  PREDICATE,
  /// Does not meet now.
  SUSPENDED,
  /// The days or times change or are told on request.
  VARIES,
  /// Some of the days, not all.
  SOME,
  ONLY,
  /// A holiday; detail 1 when the words themselves leave it out.
  HOLIDAY,
  /// What follows was so in former times: "(was 7 pm)".
  FORMER,
  /// Counts from another day or time: "after", "before".
  RELATIVE,
  /// A week of the month, which names no day: "the first full week".
  WEEK_OF_MONTH,
  /// What follows comes after the meeting.
  AFTERWARDS,
  /// A time of the year without dates, or a part of a place's name.
  SEASON,
  /// A person's name may follow: "contact", "ask for".
  CONTACT,
  LEGEND,
  WORD
}
