package org.nearkin.crawl.feed.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.crawl.feed.ListingDraft;

class SeriesPagesTest {

  @Test
  void theDatesOfBothPagesAreKept() {
    var joined = SeriesPages.join(
        listing("first page", "DATE=2026-12-08,2027-01-12;18:00-19:30"),
        listing("second page", "DATE=2027-01-12,2027-02-09;18:00-19:30",
            "DATE=2027-03-09;19:00-20:30"))
        .orElseThrow();
    assertEquals(
        List.of("DATE=2026-12-08,2027-01-12,2027-02-09;18:00-19:30", "DATE=2027-03-09;19:00-20:30"),
        texts(joined, Field.RECURRENCE));
    assertEquals(List.of("first page"), texts(joined, Field.DESCRIPTION));
  }

  @Test
  void whatOnlyTheLaterPageStatesIsKeptToo() {
    var later = new ListingDraft(FeedSource.ADDRESS, Evidence.Method.FEED);
    later.state(Field.RECURRENCE, "DATE=2027-01-12;18:00-19:30", "/0", 1);
    later.state(Field.DESCRIPTION, "second page", "/0", 1);
    later.state(Field.PHONE, "207-555-0101", "/0", 1);
    var joined = SeriesPages.join(listing("first page", "DATE=2026-12-08;18:00-19:30"),
        later.finish("key", FeedSource.ADDRESS, "en")).orElseThrow();
    assertEquals(List.of("207-555-0101"), texts(joined, Field.PHONE));
    assertEquals(List.of("first page"), texts(joined, Field.DESCRIPTION));
  }

  @Test
  void aRuleIsNeverMixedWithDates() {
    var rule = listing("rule", "FREQ=WEEKLY;BYDAY=TU;18:00-19:30");
    var dates = listing("dates", "DATE=2026-12-08;18:00-19:30");
    assertEquals(Optional.empty(), SeriesPages.join(rule, dates));
    assertEquals(Optional.empty(), SeriesPages.join(dates, rule));
    assertEquals(Optional.empty(), SeriesPages.join(dates, listing("nothing")));
  }

  private static StatedListing listing(String description, String... recurrences) {
    var draft = new ListingDraft(FeedSource.ADDRESS, Evidence.Method.FEED);
    draft.state(Field.DESCRIPTION, description, "/0", 1);
    for (var recurrence : recurrences) {
      draft.state(Field.RECURRENCE, recurrence, "/0", 1);
    }
    return draft.finish("key", FeedSource.ADDRESS, "en");
  }
}
