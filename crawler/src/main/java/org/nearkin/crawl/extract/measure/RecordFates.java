package org.nearkin.crawl.extract.measure;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.extract.measure.FeedFile.Fate;
import tools.jackson.databind.JsonNode;

/// What became of the records of a feed: told by the evidence of its listings, and by its issues.
final class RecordFates {
  private static final Pattern RECORD = Pattern.compile("(?:/[a-z]+)?/\\d+(?=/)");
  private final URI address;
  /// Keys of listings by the record that their evidence is in, and by their name.
  private final Map<String, Set<String>> byPointer = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, String> issues = new LinkedHashMap<>();
  private final Set<String> began = new HashSet<>();

  RecordFates(URI address, PageContent content) {
    this.address = address;
    content.listings().forEach(this::note);
    for (Issue issue : content.issues()) {
      issues.putIfAbsent(issue.subject(), issue.detail());
    }
  }

  private void note(StatedListing listing) {
    for (var statement : listing.statements()) {
      var locator = RECORD.matcher(statement.evidence().locator());
      var pointer = locator.lookingAt() ? locator.group() : "";
      byPointer.computeIfAbsent(pointer, _ -> new TreeSet<>()).add(listing.key());
    }
    listing.findText(Field.NAME)
        .ifPresent(name -> byName.computeIfAbsent(name, _ -> new TreeSet<>()).add(listing.key()));
  }

  /// The fate of the next record.
  FeedFile.Entry of(String pointer, JsonNode json) {
    var own = byPointer.getOrDefault(pointer, Set.of());
    var about = Optional.ofNullable(issues.get(address + "#" + pointer));
    var keys = own.isEmpty() && about.isEmpty() ? ofSeries(json) : own;
    if (!keys.isEmpty()) {
      var fate = began.addAll(keys) ? Fate.LISTED : Fate.MERGED;
      return new FeedFile.Entry(pointer, json, fate, keys, "");
    }
    // Else what is said of the feed as a whole.
    var reason = about.or(() -> Optional.ofNullable(issues.get(address.toString())));
    return new FeedFile.Entry(pointer, json, reason.isPresent() ? Fate.REJECTED : Fate.LOST,
        Set.of(), reason.orElse(""));
  }

  /// The listing of a series shows the evidence of one date only; the others have its title.
  private Set<String> ofSeries(JsonNode json) {
    return byName.getOrDefault(json.path("title").asString(""), Set.of());
  }
}
