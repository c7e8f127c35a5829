package org.nearkin.crawl.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What has been read from a feed so far: its listings, each with a key of its own, and the records left out, each with
/// its place and the reason.
public final class FeedListings {
  private final URI address;
  private final List<StatedListing> listings = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /// @param address where the feed came from
  public FeedListings(URI address) {
    this.address = address;
  }

  public FeedContent content() {
    return new FeedContent(listings, issues);
  }

  public void add(StatedListing listing) {
    listings.add(listing);
  }

  /// Notes an imperfection of one record.
  ///
  /// @param locator JSON pointer, line or the feed's own id
  public void note(Issue.Kind kind, String locator, String detail) {
    var subject = locator.isEmpty() ? address.toString() : address + "#" + locator;
    issues.add(new Issue(kind, subject, detail));
  }

  /// The JSON of a feed. A login or challenge page is a failure, not an empty feed.
  public Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(JsonMapper.shared().readTree(text));
    } catch (JacksonException problem) {
      note(Issue.Kind.PAGE_UNREADABLE, "", text.stripLeading().startsWith("<")
          ? "there is a web page where the feed should be"
          : "the feed is not JSON: " + problem.getOriginalMessage());
      return Optional.empty();
    }
  }

  /// The first of the wished keys that no other listing has; two records with one id, which no format allows, are told
  /// apart by a number.
  public String uniqueKey(Stream<String> wished) {
    var known = wished.toList();
    var further = Stream.iterate(2, number -> number + 1)
        .map(number -> known.getLast() + "-" + number);
    return Stream.concat(known.stream(), further)
        .filter(keys::add)
        .findFirst()
        .orElseThrow();
  }
}
