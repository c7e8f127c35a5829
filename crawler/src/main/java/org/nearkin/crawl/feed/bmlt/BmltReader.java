package org.nearkin.crawl.feed.bmlt;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.source.SourceDefinition;
import tools.jackson.databind.JsonNode;

/// Reads the meetings of a BMLT server, `client_interface/json/?switcher=GetSearchResults`: one listing per record.
///
/// Personal contacts (`contact_name_1` …) and passcodes are never read. Unpublished records and committees are counted
/// and left out. Format: bmlt-enabled `bmlt-server`, `MeetingResource`.
public final class BmltReader {
  private static final double FEED = FeedRecord.FEED;
  private static final Pattern NO_RECOVERY = Pattern.compile(
      "\\bbusiness meeting, |\\bnot a (?:recovery )?meeting (?:but|of recovery)|\\bis not a recovery meeting\\b",
      Pattern.CASE_INSENSITIVE);
  private final SourceDefinition source;
  private final FeedListings found;
  private final boolean fromZero;

  private BmltReader(URI address, SourceDefinition source, boolean fromZero) {
    this.source = source;
    this.found = new FeedListings(address);
    this.fromZero = fromZero;
  }

  /// Whether JSON is an answer of this kind: a list of objects with the format's own names.
  public static boolean isFeed(JsonNode json) {
    return FeedRecord.isListOf(
        json, record -> record.has("meeting_name") && record.has("weekday_tinyint"));
  }

  /// Reads every record.
  ///
  /// @param address where the feed came from
  /// @param json a feed, see [#isFeed]
  public static FeedContent read(URI address, JsonNode json, SourceDefinition source) {
    var reader = new BmltReader(address, source, countsFromZero(json));
    var index = 0;
    for (var node : json) {
      reader.readRecord(new FeedRecord(node, "/" + index++), address);
    }
    return reader.found.content();
  }

  /// The answer counts days from Sunday = 1; a dump of the server's table counts from Sunday = 0.
  private static boolean countsFromZero(JsonNode json) {
    var days = json.valueStream()
        .map(record -> record.path("weekday_tinyint").asString(""))
        .distinct()
        .toList();
    return days.contains("0") && !days.contains("7");
  }

  private void readRecord(FeedRecord record, URI address) {
    if (!record.node().isObject()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, record.pointer(), "the record is not an object");
    } else if (record.find("meeting_name").isEmpty()) {
      found.note(Issue.Kind.LISTING_WITHOUT_NAME, record.pointer(), "the record has no name");
    } else {
      findReason(record).ifPresentOrElse(
          reason -> found.note(Issue.Kind.NOT_LISTED, record.pointer(), reason),
          () -> readMeeting(record, address));
    }
  }

  /// Why a record is no listing.
  private static Optional<String> findReason(FeedRecord record) {
    var published = record.text("published");
    if (!published.isEmpty() && !published.equals("1")) {
      return Optional.of("the record is not published");
    }
    var other = OtherEvents.findOther(record.text("meeting_name"));
    return other.isPresent() || NO_RECOVERY.matcher(record.text("comments")).find()
        ? Optional.of("no support group: " + other.orElse("a business meeting"))
        : Optional.empty();
  }

  private void readMeeting(FeedRecord record, URI address) {
    var formats = BmltFormats.of(record);
    var draft = new ListingDraft(address, Evidence.Method.FEED);
    record.copy("meeting_name", Field.NAME, draft);
    BmltTimes.state(record, draft, fromZero)
        .ifPresent(problem -> found.note(
            Issue.Kind.SCHEDULE_NOT_READ, record.pointer(), problem));
    new BmltPlace(record, draft).state(formats);
    stateContacts(record, draft);
    stateTexts(record, draft);
    formats.audiences()
        .forEach(words -> draft.state(Field.AUDIENCE, words, record.at("formats"), FEED));
    var language = formats.findLanguage().or(() -> language(record));
    language.ifPresent(code -> draft.state(Field.LANGUAGE, code, record.at("lang_enum"), FEED));
    found.add(draft.finish(
        key(record), source.home().page(), language.orElse(source.language())));
  }

  /// The language of the record's words, where it differs from the source's.
  private Optional<String> language(FeedRecord record) {
    return record.find("lang_enum")
        .filter(code -> code.matches("[a-z]{2}") && !code.equals(source.language()));
  }

  private static void stateContacts(FeedRecord record, ListingDraft draft) {
    record.copy("virtual_meeting_link", Field.MEETING_LINK, draft);
    record.find("phone_meeting_number")
        .ifPresent(number -> draft.state(
            Field.PHONE, "Dial-in: " + number, record.at("phone_meeting_number"), FEED));
    record.copy("email_contact", Field.EMAIL, draft);
    record.copy("service_body_name", Field.ORGANIZER, draft);
    Contacts.state(draft, record.text("comments"), record.at("comments"));
  }

  private static void stateTexts(FeedRecord record, ListingDraft draft) {
    for (var key : List.of("comments", "location_info", "virtual_meeting_additional_info",
        "bus_lines", "train_lines")) {
      var open = Prose.withoutPasscodes(record.text(key));
      draft.state(Field.DESCRIPTION, open, record.at(key), FEED);
    }
  }

  /// The record's number, which counts within its root server.
  private String key(FeedRecord record) {
    var root = record.find("root_server_id").map(number -> number + "-").orElse("");
    var number = record.find("id_bigint").orElse(record.text("meeting_name"));
    return found.uniqueKey(Stream.of(root + number));
  }
}
