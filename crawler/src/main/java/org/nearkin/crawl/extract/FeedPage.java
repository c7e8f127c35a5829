package org.nearkin.crawl.extract;

import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.MeetingGuideReader;
import org.nearkin.crawl.feed.bmlt.BmltReader;
import org.nearkin.crawl.feed.calendar.CalendarReader;
import org.nearkin.crawl.feed.csv.CsvFeedReader;
import org.nearkin.crawl.feed.hsds.HsdsReader;
import org.nearkin.crawl.feed.tribe.TribeReader;
import org.nearkin.source.SourceDefinition;
import tools.jackson.databind.JsonNode;

/// Recognises a feed by its media type and shape, and reads it.
final class FeedPage {
  private static final List<String> DOCUMENTS = List.of(
      "text/html", "application/xhtml+xml", "application/xml", "text/xml");

  private FeedPage() {}

  /// What the feed says; empty for a web page and for what no reader knows.
  static Optional<FeedContent> read(Page page, SourceDefinition source) {
    if (DOCUMENTS.contains(page.mediaType())) {
      return Optional.empty();
    }
    if (page.mediaType().equals("text/calendar") || CalendarReader.isFeed(page.text())) {
      return Optional.of(CalendarReader.read(page.address(), page.text(), source));
    }
    if (page.mediaType().equals("text/csv")) {
      return Optional.of(CsvFeedReader.read(page.address(), page.text(), source));
    }
    return isJson(page) ? Optional.of(readJson(page, source)) : Optional.empty();
  }

  /// Servers send feeds as plain text, too.
  private static boolean isJson(Page page) {
    var plain = List.of("text/plain", "text/javascript").contains(page.mediaType());
    return page.mediaType().endsWith("json")
        || (plain && page.text().stripLeading().matches("(?s)[\\[{].*"));
  }

  private static FeedContent readJson(Page page, SourceDefinition source) {
    var found = new FeedListings(page.address());
    return found.parse(page.text())
        .flatMap(json -> findJson(page, json, source))
        .orElseGet(() -> unknown(found));
  }

  private static Optional<FeedContent> findJson(
      Page page, JsonNode json, SourceDefinition source) {
    var address = page.address();
    if (BmltReader.isFeed(json)) {
      return Optional.of(BmltReader.read(address, json, source));
    }
    if (HsdsReader.isFeed(json)) {
      return Optional.of(HsdsReader.read(address, json, source));
    }
    if (MeetingGuideReader.isFeed(json)) {
      return Optional.of(MeetingGuideReader.read(address, page.text(), source));
    }
    return TribeReader.isFeed(json)
        ? Optional.of(TribeReader.read(address, json, source))
        : Optional.empty();
  }

  private static FeedContent unknown(FeedListings found) {
    if (found.content().issues().isEmpty()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, "", "the JSON is no feed that can be read");
    }
    return found.content();
  }
}
