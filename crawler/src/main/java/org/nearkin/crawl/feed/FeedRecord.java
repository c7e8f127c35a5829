package org.nearkin.crawl.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nearkin.claim.Field;
import tools.jackson.databind.JsonNode;

/// One record of a JSON feed; producers write numbers as text, text with entities, and nothing as "".
///
/// @param pointer JSON pointer of the record inside the feed
public record FeedRecord(JsonNode node, String pointer) {
  /// How sure a value of a feed is: somebody entered it into a field that means just this.
  public static final double FEED = 0.97;

  private static final int LOOKED_AT = 20;

  /// Whether JSON is a list of records of a kind. The first may be broken, so a few more are looked at.
  public static boolean isListOf(JsonNode json, Predicate<JsonNode> kind) {
    return json.isArray() && json.valueStream().limit(LOOKED_AT).anyMatch(kind);
  }

  /// States a key's text as it stands.
  public void copy(String key, Field field, ListingDraft draft) {
    draft.state(field, text(key), at(key), FEED);
  }

  /// Text of a key, with entities decoded; empty when absent, blank or not a simple value.
  public Optional<String> find(String key) {
    var value = node.path(key);
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(Prose.fromHtml(value.asString())).filter(text -> !text.isBlank());
  }

  public String text(String key) {
    return find(key).orElse("");
  }

  /// Text of a key in lower case, for what is a code and not words; empty when there is none.
  public String code(String key) {
    return text(key).toLowerCase(Locale.ROOT);
  }

  /// A record inside this one; without keys when there is none.
  public FeedRecord below(String key) {
    return new FeedRecord(node.path(key), at(key));
  }

  /// The records of a list inside this one, without what is no object; none where there is no list.
  public List<FeedRecord> list(String key) {
    var list = node.path(key);
    return IntStream.range(0, list.isArray() ? list.size() : 0)
        .mapToObj(index -> new FeedRecord(list.path(index), at(key) + "/" + index))
        .filter(record -> record.node().isObject())
        .toList();
  }

  /// JSON pointer of a key.
  public String at(String key) {
    return pointer + "/" + key;
  }
}
