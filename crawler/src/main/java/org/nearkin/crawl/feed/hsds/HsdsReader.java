package org.nearkin.crawl.feed.hsds;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.source.SourceDefinition;
import tools.jackson.databind.JsonNode;

/// Reads the answers of an Open Referral interface: the Human Services Data Specification (HSDS) 3 and Open Referral UK,
/// 1 and 3. One listing per service and place; the next page, and the details of services told in short, are links.
///
/// Such a directory holds all kinds of services. Those that are no support groups are counted. Family names of contacts,
/// passcodes and names for payments are never read.
public final class HsdsReader {
  private static final String ROOT = "openapi_url";
  private final SourceDefinition source;
  private final HsdsAnswer answer;
  private final FeedListings found;
  private final List<URI> links = new ArrayList<>();
  private int others;

  private HsdsReader(HsdsAnswer answer, SourceDefinition source) {
    this.source = source;
    this.answer = answer;
    this.found = new FeedListings(answer.address());
  }

  /// Whether JSON is an answer of this kind, or the interface's description of itself, which leads to the services.
  public static boolean isFeed(JsonNode json) {
    return isRoot(json) || HsdsAnswer.isShape(json);
  }

  private static boolean isRoot(JsonNode json) {
    return json.has(ROOT) && json.has("version") && json.has("profile");
  }

  /// Reads every service.
  ///
  /// @param address where the answer came from
  /// @param json an answer, see [#isFeed]
  public static FeedContent read(URI address, JsonNode json, SourceDefinition source) {
    if (isRoot(json)) {
      var root = address.toString().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
      return new FeedContent(
          List.of(), List.of(), WebAddress.parse(root + "/services").stream().toList());
    }
    return new HsdsReader(HsdsAnswer.of(address, json), source).content();
  }

  private FeedContent content() {
    var records = answer.records();
    answer.findNext().ifPresent(links::add);
    records.forEach(this::readRecord);
    if (others > 0) {
      found.note(Issue.Kind.NOT_LISTED, "",
          others + " of " + records.size() + " services are no support groups");
    }
    var content = found.content();
    return new FeedContent(content.listings(), content.issues(), links);
  }

  private void readRecord(FeedRecord record) {
    if (!record.node().isObject()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, record.pointer(), "the record is not an object");
    } else if (record.find("name").isEmpty()) {
      found.note(Issue.Kind.LISTING_WITHOUT_NAME, record.pointer(), "the service has no name");
    } else {
      readService(new HsdsService(record, source));
    }
  }

  private void readService(HsdsService service) {
    var details = findDetails(service);
    if (details.isPresent() && service.mayBeGroup()) {
      links.add(details.get());
    } else if (!service.isGroup()) {
      others++;
    } else if (service.isDefunct()) {
      found.note(Issue.Kind.NOT_LISTED, service.record().pointer(), "the service is defunct");
    } else {
      service.listings(found, answer.address()).forEach(found::add);
    }
  }

  private Optional<URI> findDetails(HsdsService service) {
    return service.isShort() && !service.isDefunct()
        ? answer.findDetails(service.record())
        : Optional.empty();
  }
}
