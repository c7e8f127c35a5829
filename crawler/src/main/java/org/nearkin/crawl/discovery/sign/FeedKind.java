package org.nearkin.crawl.discovery.sign;

/// Kinds of feeds, those that say most first.
public enum FeedKind {
  MEETING_GUIDE("Meeting Guide"),
  BMLT("BMLT"),
  OPEN_REFERRAL("Open Referral"),
  EVENTS_CALENDAR("The Events Calendar"),
  LOCALIST("Localist"),
  CSV("CSV table"),
  ICALENDAR("iCalendar");

  private final String words;

  FeedKind(String words) {
    this.words = words;
  }

  /// Its name as people know it.
  public String words() {
    return words;
  }
}
