package org.nearkin.crawl.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;

class WeeklyNotesTest {
  private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=FR;18:30-19:30";

  @ParameterizedTest
  @CsvFileSource(resources = "/feed/weekly-notes.csv", delimiter = '|', numLinesToSkip = 1, emptyValue = "", nullValues = "-")
  void aNoteThatRestrictsWinsOverTheWeek(String note, String schedule) {
    var listing = read(note);
    var restricted = schedule != null && !schedule.isEmpty();
    assertEquals(restricted ? List.of(schedule) : List.of(), texts(listing, Field.SCHEDULE));
    assertEquals(restricted ? List.of() : List.of(WEEKLY), texts(listing, Field.RECURRENCE));
  }

  @Test
  void aNoteThatAddsDaysIsToldBesideTheWeek() {
    var listing = read("Also Mon and Wed at the same time. Bring tea.");
    assertEquals(List.of(WEEKLY), texts(listing, Field.RECURRENCE));
    assertEquals(
        List.of("Fridays, 6:30 pm - 7:30 pm. Also Mon and Wed at the same time."),
        texts(listing, Field.SCHEDULE));
  }

  private static StatedListing read(String note) {
    var draft = new ListingDraft(FeedSource.ADDRESS, Evidence.Method.FEED);
    var weekly = new WeeklyTime(List.of(DayOfWeek.FRIDAY),
        Optional.of(LocalTime.of(18, 30)), Optional.of(LocalTime.of(19, 30)));
    assertTrue(WeeklyNotes.state(
        draft, weekly, note, new WeeklyNotes.Pointers("/0/day", "/0/notes")));
    return draft.finish("key", FeedSource.ADDRESS, "en");
  }
}
