package org.nearkin.crawl.discovery.sign;

import java.util.Optional;
import org.nearkin.crawl.extract.Page;

/// Tells the kind of a feed that was fetched.
public final class FeedShape {
  private FeedShape() {}

  /// By its address, else by its first words.
  public static FeedKind judge(Page page) {
    return FeedSigns.findKind(page.address())
        .or(() -> Optional.of(judge(page.mediaType(), page.text())))
        .orElseThrow();
  }

  private static FeedKind judge(String mediaType, String text) {
    if (mediaType.equals("text/calendar") || text.stripLeading().startsWith("BEGIN:VCALENDAR")) {
      return FeedKind.ICALENDAR;
    }
    if (mediaType.equals("text/csv")) {
      return FeedKind.CSV;
    }
    if (text.contains("\"weekday_tinyint\"")) {
      return FeedKind.BMLT;
    }
    if (text.contains("\"rest_url\"") || text.contains("\"global_id\"")) {
      return FeedKind.EVENTS_CALENDAR;
    }
    return text.contains("\"slug\"") ? FeedKind.MEETING_GUIDE : FeedKind.OPEN_REFERRAL;
  }
}
