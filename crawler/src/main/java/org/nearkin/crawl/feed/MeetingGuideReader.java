package org.nearkin.crawl.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.source.SourceDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a Meeting Guide (TSML) feed: one listing per record.
///
/// Personal contacts (`contact_1_name` …) and payment names (`venmo` …) are never read. A record that cannot be read
/// is an issue; the others go on. Format: code4recovery `spec`.
public final class MeetingGuideReader {
  private static final double FEED = 0.97;
  private final URI address;
  private final SourceDefinition source;
  private final List<StatedListing> listings = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private MeetingGuideReader(URI address, SourceDefinition source) {
    this.address = address;
    this.source = source;
  }

  /// Reads every record.
  ///
  /// @param address where the feed came from
  /// @param text its JSON
  public static FeedContent read(URI address, String text, SourceDefinition source) {
    var reader = new MeetingGuideReader(address, source);
    reader.readAll(text);
    return new FeedContent(reader.listings, reader.issues);
  }

  private void readAll(String text) {
    try {
      var records = JsonMapper.shared().readTree(text);
      if (!records.isArray()) {
        unreadable("", "the feed is not a list of meetings");
      }
      var index = 0;
      for (var node : records.isArray() ? records : List.<JsonNode>of()) {
        readRecord(new MeetingGuideRecord(node, "/" + index++));
      }
    } catch (JacksonException problem) {
      // A login or challenge page is a failure, not an empty feed.
      unreadable("", text.stripLeading().startsWith("<")
          ? "there is a web page where the feed should be"
          : "the feed is not JSON: " + problem.getOriginalMessage());
    }
  }

  private void unreadable(String pointer, String detail) {
    issues.add(new Issue(Issue.Kind.PAGE_UNREADABLE, address + pointer, detail));
  }

  private void readRecord(MeetingGuideRecord record) {
    if (!record.node().isObject()) {
      unreadable("#" + record.pointer(), "the record is not an object");
      return;
    }
    if (record.find("name").isEmpty()) {
      issues.add(new Issue(
          Issue.Kind.LISTING_WITHOUT_NAME, address + "#" + record.pointer(),
          "the record has no name"));
      return;
    }
    var draft = new ListingDraft(address, Evidence.Method.FEED);
    record.copy("name", Field.NAME, draft);
    new MeetingGuideTimes(record, draft).state().ifPresent(issues::add);
    new MeetingGuidePlace(record, draft).state();
    stateContacts(draft, record);
    stateSubject(draft, record);
    listings.add(draft.finish(key(draft, record), page(record), language(record)));
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
    record.copy("conference_url_notes", Field.DESCRIPTION, draft);
    record.copy("conference_phone_notes", Field.DESCRIPTION, draft);
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
    var print = Fingerprint.of(prints);
    var further = Stream.iterate(2, number -> number + 1).map(number -> print + "-" + number);
    return Stream.concat(Stream.concat(slug.stream(), Stream.of(print)), further)
        .filter(keys::add)
        .findFirst()
        .orElseThrow();
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
