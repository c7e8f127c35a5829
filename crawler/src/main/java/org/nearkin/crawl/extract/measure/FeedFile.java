package org.nearkin.crawl.extract.measure;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A feed of JSON records, and what became of each.
///
/// @param name where the file stands
public record FeedFile(String name, List<Entry> records, List<StatedListing> listings) {
  private static final URI ADDRESS = URI.create("https://feed.invalid/feed");
  private static final List<String> LISTS = List.of("events", "contents", "content");
  private static final List<String> IDS = List.of("slug", "id_bigint", "global_id", "id");

  public FeedFile {
    records = List.copyOf(records);
    listings = List.copyOf(listings);
  }

  /// What became of a record.
  public enum Fate {
    /// It is a listing, or several.
    LISTED,
    /// It is part of a listing that another record began.
    MERGED,
    /// It was left out, and an issue says why.
    REJECTED,
    /// Nobody says what became of it.
    LOST
  }

  /// One record.
  ///
  /// @param pointer JSON pointer inside the feed
  /// @param json as the producer wrote it
  /// @param keys of the listings made of it
  /// @param reason why it was left out; empty for any other fate
  public record Entry(
      String pointer, JsonNode json, Fate fate, Set<String> keys, String reason) {

    public Entry {
      keys = Set.copyOf(keys);
    }

    /// The producer's own id, if the record has one.
    public Optional<String> findId() {
      return IDS.stream()
          .map(key -> json.path(key).asString(""))
          .filter(id -> !id.isBlank())
          .findFirst();
    }
  }

  /// Records with a fate.
  public long count(Fate fate) {
    return records.stream().filter(record -> record.fate() == fate).count();
  }

  /// What a feed says, read by its shape.
  static FeedFile read(String name, String text) {
    var content = PageReader.read(new Page(ADDRESS, "application/json", text), source(),
        new PageRule(List.of("/**"), new PageRule.Automatic(), List.of()));
    var fates = new RecordFates(ADDRESS, content);
    var records = nodes(text).stream().map(node -> fates.of(node.pointer(), node.json())).toList();
    return new FeedFile(name, records, content.listings());
  }

  private record Node(String pointer, JsonNode json) {}

  /// The records; a feed that is neither a list nor an envelope around one is a single record.
  private static List<Node> nodes(String text) {
    try {
      var json = JsonMapper.shared().readTree(text);
      var list = LISTS.stream().filter(key -> json.path(key).isArray()).findFirst();
      if (!json.isArray() && list.isEmpty()) {
        return List.of(new Node("", json));
      }
      var prefix = list.map(key -> "/" + key).orElse("");
      var found = new ArrayList<Node>();
      json.at(prefix).forEach(node -> found.add(new Node(prefix + "/" + found.size(), node)));
      return found;
    } catch (JacksonException problem) {
      return List.of(new Node("", JsonMapper.shared().nullNode()));
    }
  }

  /// A source that says nothing about its feed.
  private static SourceDefinition source() {
    var home = new SourceDefinition.Home(
        ADDRESS.resolve("/"), PostalAddress.UNSTATED, Optional.empty(), Optional.empty());
    var plan = new CrawlPlan(List.of(ADDRESS), Duration.ofDays(1), Duration.ofDays(1), 1);
    return new SourceDefinition("feed", "Feed", SourceDefinition.Organizer.OTHER, false, "en", home,
        plan, List.of());
  }
}
