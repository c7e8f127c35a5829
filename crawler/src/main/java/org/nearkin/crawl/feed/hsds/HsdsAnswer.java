package org.nearkin.crawl.feed.hsds;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.WebAddress;
import tools.jackson.databind.JsonNode;

/// What an interface answered: one service, a list, or a page of a list. HSDS 3 calls the list `contents`, Open Referral
/// UK 1 `content`.
///
/// @param isOne the service's own answer, which tells all that there is to tell
/// @param list JSON pointer of the list
record HsdsAnswer(URI address, JsonNode json, boolean isOne, String list) {
  private static final List<String> LISTS = List.of("contents", "content");
  private static final List<String> ENVELOPE = List.of(
      "total_pages", "total_items", "page_number", "totalPages", "totalElements");
  private static final Set<String> OF_A_SERVICE = Set.of(
      "service_at_locations", "organization_id", "program_id", "regular_schedules",
      "service_taxonomys",
      "eligibility_description", "application_process", "interpretation_services",
      "fees_description",
      "assured_date", "assurer_email");
  private static final Pattern PAGE = Pattern.compile("([?&]page=)(\\d{1,6})(?=&|$)");
  private static final Pattern SERVICES = Pattern.compile("^[^?#]*?/services(?=/?(?:[?#]|$))");
  private static final Pattern PLAIN_ID = Pattern.compile("[\\w.~-]{1,80}");
  private static final int LOOKED_AT = 20;

  static HsdsAnswer of(URI address, JsonNode json) {
    var list = LISTS.stream().filter(key -> json.path(key).isArray()).findFirst();
    return new HsdsAnswer(address, json, !json.isArray() && list.isEmpty(),
        list.map(key -> "/" + key).orElse(""));
  }

  /// Whether the JSON has the shape of such an answer.
  static boolean isShape(JsonNode json) {
    if (json.isArray()) {
      return hasService(json);
    }
    var list = LISTS.stream().map(json::path).filter(JsonNode::isArray).findFirst();
    return list
        .map(items -> hasService(items)
            || (items.isEmpty() && ENVELOPE.stream().filter(json::has).count() > 1))
        .orElseGet(() -> isService(json));
  }

  private static boolean hasService(JsonNode list) {
    return list.valueStream().limit(LOOKED_AT).anyMatch(HsdsAnswer::isService);
  }

  /// A location or an organisation has some of these keys as well.
  private static boolean isService(JsonNode node) {
    var organization = node.path("organization");
    return node.has("id") && node.has("name")
        && !node.has("location_type") && !node.has("@type") && !node.has("slug")
        && (OF_A_SERVICE.stream().anyMatch(node::has)
            || (organization.has("id") && organization.has("name")));
  }

  List<FeedRecord> records() {
    if (isOne) {
      return List.of(new FeedRecord(json, ""));
    }
    var items = list.isEmpty() ? json : json.at(list);
    return Stream.iterate(0, index -> index < items.size(), index -> index + 1)
        .map(index -> new FeedRecord(items.path(index), list + "/" + index))
        .toList();
  }

  /// The page after this one.
  Optional<URI> findNext() {
    if (list.isEmpty() || json.at(list).isEmpty() || isLast()) {
      return Optional.empty();
    }
    var text = address.toString().replaceFirst("#.*", "");
    var asked = PAGE.matcher(text);
    if (asked.find()) {
      var next = Integer.parseInt(asked.group(2)) + 1;
      return WebAddress.parse(asked.replaceFirst("$1" + next));
    }
    var sign = text.contains("?") ? "&" : "?";
    return WebAddress.parse(text + sign + "page=" + (number("page_number", "number") + 1));
  }

  /// Some interfaces count pages from 0; those say which page is the last.
  private boolean isLast() {
    var stated = Stream.of("last_page", "last")
        .map(json::path)
        .filter(JsonNode::isBoolean)
        .findFirst();
    return stated.map(JsonNode::asBoolean)
        .orElseGet(() -> number("page_number", "number") >= number("total_pages", "totalPages"));
  }

  private int number(String key, String other) {
    return json.path(json.has(key) ? key : other).asInt(0);
  }

  /// The address of the answer that tells all about a service of the list.
  Optional<URI> findDetails(FeedRecord service) {
    var services = SERVICES.matcher(address.toString());
    var id = service.text("id");
    return !isOne && services.find() && PLAIN_ID.matcher(id).matches()
        ? WebAddress.parse(services.group() + "/" + id)
        : Optional.empty();
  }
}
