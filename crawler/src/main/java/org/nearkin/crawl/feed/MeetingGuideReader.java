package org.nearkin.crawl.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.source.SourceDefinition;
import tools.jackson.databind.JsonNode;

/// Reads a Meeting Guide (TSML) feed: one listing per record.
///
/// Personal contacts (`contact_1_name` …) and payment names (`venmo` …) are never read. A record that cannot be read
/// is an issue; the others go on. Format: code4recovery `spec`.
public final class MeetingGuideReader {
  private static final double FEED = 0.97;
  private final URI address;
  private final SourceDefinition source;
  private final FeedListings found;

  private MeetingGuideReader(URI address, SourceDefinition source) {
    this.address = address;
    this.source = source;
    this.found = new FeedListings(address);
  }

  /// Whether JSON is a feed of this format: a list of objects with the format's two required keys.
  public static boolean isFeed(JsonNode json) {
    return FeedRecord.isListOf(json, record -> record.has("name") && record.has("slug")
        && (record.has("day") || record.has("time") || record.has("types")));
  }

  /// Reads every record.
  ///
  /// @param address where the feed came from
  /// @param text its JSON
  public static FeedContent read(URI address, String text, SourceDefinition source) {
    var reader = new MeetingGuideReader(address, source);
    reader.readAll(text);
    return reader.found.content();
  }

  private void readAll(String text) {
    var records = found.parse(text);
    if (records.isPresent() && !records.get().isArray()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, "", "the feed is not a list of meetings");
    }
    var index = 0;
    for (var node : records.filter(JsonNode::isArray)
        .stream()
        .flatMap(JsonNode::valueStream)
        .toList()) {
      readRecord(new MeetingGuideRecord(new FeedRecord(node, "/" + index++)));
    }
  }

  private void readRecord(MeetingGuideRecord record) {
    if (!record.node().isObject()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, record.pointer(), "the record is not an object");
      return;
    }
    if (record.find("name").isEmpty()) {
      found.note(Issue.Kind.LISTING_WITHOUT_NAME, record.pointer(), "the record has no name");
      return;
    }
    var draft = new ListingDraft(address, Evidence.Method.FEED);
    record.copy("name", Field.NAME, draft);
    new MeetingGuideTimes(record, draft).state()
        .ifPresent(problem -> found.note(
            Issue.Kind.SCHEDULE_NOT_READ, record.pointer(), problem));
    new MeetingGuidePlace(record, draft).state();
    stateContacts(draft, record);
    stateSubject(draft, record);
    found.add(draft.finish(key(draft, record), page(record), language(record)));
  }

  private static void stateContacts(ListingDraft draft, MeetingGuideRecord record) {
    record.copy("conference_url", Field.MEETING_LINK, draft);
    record.copy("phone", Field.PHONE, draft);
    record.copy("conference_phone", Field.PHONE, draft);
    record.copy("email", Field.EMAIL, draft);
    record.copy("website", Field.WEBSITE, draft);
    record.copy("entity", Field.ORGANIZER, draft);
  }

  private static void stateSubject(ListingDraft draft, MeetingGuideRecord record) {
    record.copy("group_notes", Field.CONDITION, draft);
    record.copy("group", Field.CONDITION, draft);
    record.copy("group_notes", Field.DESCRIPTION, draft);
    record.copy("notes", Field.DESCRIPTION, draft);
    record.copy("location_notes", Field.DESCRIPTION, draft);
    for (var key : List.of("conference_url_notes", "conference_phone_notes")) {
      var open = Prose.withoutPasscodes(record.text(key));
      draft.state(Field.DESCRIPTION, open, record.pointer() + "/" + key, FEED);
    }
    var codes = record.types();
    var at = record.pointer() + "/types";
    MeetingGuideTypes.findRoom(codes)
        .ifPresent(words -> draft.state(Field.DESCRIPTION, words, at, FEED));
    MeetingGuideTypes.audiences(codes)
        .forEach(words -> draft.state(Field.AUDIENCE, words, at, FEED));
    MeetingGuideTypes.languages(codes)
        .forEach(words -> draft.state(Field.LANGUAGE, words, at, FEED));
  }

  /// The record's slug; two records with one slug (which the format forbids) are told apart by their times.
  private String key(ListingDraft draft, MeetingGuideRecord record) {
    var slug = record.find("slug").or(() -> record.find("id"));
    var prints = List.of(
        record.text("name"), record.text("day"), record.text("time"), draft.text(Field.STREET));
    return found.uniqueKey(Stream.concat(slug.stream(), Stream.of(Fingerprint.of(prints))));
  }

  private URI page(MeetingGuideRecord record) {
    return record.find("url").flatMap(WebAddress::parse).orElse(source.home().page());
  }

  private String language(MeetingGuideRecord record) {
    return Optional.of(MeetingGuideTypes.languages(record.types()))
        .filter(languages -> languages.size() == 1)
        .map(List::getFirst)
        .orElse(source.language());
  }
}
