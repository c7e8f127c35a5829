package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.source.PageRule;

class FeedPageTest {
  private static final Map<String, String> FEEDS = Map.of(
      "meeting guide", "[{\"name\": \"Tea\", \"slug\": \"tea\", \"day\": 1}]",
      "bmlt", "[{\"meeting_name\": \"Tea\", \"weekday_tinyint\": \"1\"}]",
      "tribe",
      "{\"events\": [{\"title\": \"Tea\", \"description\": \"grief\"}], \"rest_url\": \"https://a.example/\"}",
      "calendar",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Tea\nDESCRIPTION:grief\nDTSTART:20260106T180000\nEND:VEVENT\nEND:VCALENDAR\n",
      "hsds",
      "[{\"id\": \"1\", \"name\": \"Tea\", \"description\": \"A grief support group.\", \"organization_id\": \"2\"}]",
      "csv", "Group,Topic,Day\nTea,Grief,Monday\n");

  @ParameterizedTest
  @CsvSource({
      "meeting guide, application/json",
      "meeting guide, text/plain",
      "bmlt, application/json",
      "bmlt, text/javascript",
      "tribe, application/json",
      "hsds, application/json",
      "calendar, text/calendar",
      "calendar, text/plain",
      "csv, text/csv"})
  void mediaTypeAndShapeTellTheFeed(String feed, String mediaType) {
    var content = read(mediaType, FEEDS.getOrDefault(feed, ""));
    assertEquals(List.of("Tea"),
        content.listings()
            .stream()
            .map(listing -> listing.findText(Field.NAME))
            .flatMap(Optional::stream)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      application/json | {"meetings": []}
      application/json | [{"key_string": "O"}]
      application/json | []
      application/json | <!DOCTYPE html><title>Sign in</title>
      text/plain       | Groups meet on Mondays.
      """)
  void whatNobodyKnowsIsAFailureAndNotAnEmptyFeed(String mediaType, String text) {
    var content = read(mediaType, text);
    assertEquals(List.of(), content.listings());
    assertEquals(Issue.Kind.PAGE_UNREADABLE, content.issues().getFirst().kind());
  }

  @Test
  void aFeedThatGoesOnIsFollowed() {
    var content = read("application/json",
        "{\"events\": [], \"total_pages\": 2, \"next_rest_url\": \"https://hill.example.org/e?page=2\"}");
    assertEquals("[https://hill.example.org/e?page=2]", content.links().toString());
    assertEquals(List.of(), content.issues());
  }

  private static PageContent read(String mediaType, String text) {
    return PageReader.read(new Page(FeedSource.ADDRESS, mediaType, text), FeedSource.eastern(),
        new PageRule(List.of("/**"), new PageRule.Automatic(), List.of()));
  }
}
