package org.nearkin.crawl.feed.markup;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.extract.layout.CssPath;
import org.nearkin.crawl.extract.layout.TextLines;
import org.nearkin.crawl.feed.WebAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trees of JSON-LD while they are built, and the elements of the page they come from.
final class MarkupTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern SCHEMA = Pattern
      .compile("(?i)https?://(?:www\\.)?schema\\.org/(.+)");
  private static final Pattern OTHER_SCHEME = Pattern
      .compile("(?i)(?!https?:)[a-z][a-z0-9+.-]*:.*");
  /// What is never an address, even where a link carries it.
  private static final Set<String> WORDS = Set.of("name", "alternateName", "description");
  private static final int MOST_NODES = 20_000;
  /// Elements to read text from, those inside others counted again: properties in properties make it a square.
  private static final long MOST_VISITS = 1_000_000;
  private final Document document;
  private final URI base;
  private final CssPath paths = new CssPath();
  private final IdentityHashMap<JsonNode, Element> elements = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Map<String, Element>> values = new IdentityHashMap<>();
  private final IdentityHashMap<Element, JsonNode> events = new IdentityHashMap<>();
  private final Set<String> identifiers = new HashSet<>();
  private long visits;

  MarkupTree(Document document, URI page) {
    this.document = document;
    this.base = WebAddress.base(document, page);
    document.select("[itemid][itemscope]").forEach(each -> identifiers.add(link(each, "itemid")));
    document.select("[resource][typeof]").forEach(each -> identifiers.add(link(each, "resource")));
  }

  Document document() {
    return document;
  }

  /// Whether a page that refers to itself over and over has been read far enough.
  boolean isFull() {
    return elements.size() >= MOST_NODES;
  }

  /// A new node.
  ///
  /// @param types names of schema.org or whole addresses; may be empty
  /// @param identifier attribute that holds the identifier of the item
  ObjectNode node(Element element, List<String> types, String identifier) {
    var node = node(element, types);
    var id = element.attr(identifier).isBlank() ? "" : link(element, identifier);
    if (!id.isEmpty()) {
      node.put("@id", id);
    }
    return node;
  }

  /// A new node without an identifier.
  ObjectNode node(Element element, List<String> types) {
    var node = NODES.objectNode();
    types.forEach(type -> put(node, "@type", NODES.stringNode(type)));
    elements.put(node, element);
    if (types.stream().anyMatch(type -> type.contains("Event"))) {
      events.putIfAbsent(element, node);
    }
    return node;
  }

  /// One more value of a property; blank text is none.
  void add(ObjectNode node, String property, JsonNode value, Element at) {
    if (value.isString() && value.asString().isBlank()) {
      return;
    }
    put(node, property, value);
    values.computeIfAbsent(node, any -> new HashMap<>()).putIfAbsent(property, at);
  }

  void add(ObjectNode node, String property, String text, Element at) {
    add(node, property, NODES.stringNode(text), at);
  }

  private static void put(ObjectNode node, String property, JsonNode value) {
    var before = node.get(property);
    if (before == null) {
      node.set(property, value);
    } else if (before instanceof ArrayNode several) {
      several.add(value);
    } else {
      node.set(property, NODES.arrayNode().add(before).add(value));
    }
  }

  String path(JsonNode node) {
    var element = elements.get(node);
    return element == null ? "" : paths.find(element);
  }

  Optional<String> findPath(JsonNode node, String property) {
    var element = values.getOrDefault(node, Map.of()).getOrDefault(property, elements.get(node));
    return Optional.ofNullable(element).map(paths::find);
  }

  String words(JsonNode node) {
    var element = elements.get(node);
    return element == null || !affords(element)
        ? ""
        : lines(
            TextLines.without(element, each -> !each.equals(element) && events.containsKey(each)));
  }

  List<PageMarkup.Link> contactLinks(JsonNode node) {
    var element = elements.get(node);
    if (element == null || !affords(element)) {
      return List.of();
    }
    return element.select("a[href^=mailto:], a[href^=tel:], a[href*=/cdn-cgi/l/email-protection#]")
        .stream()
        .filter(link -> link.parents()
            .stream()
            .takeWhile(outer -> !outer.equals(element))
            .noneMatch(events::containsKey))
        .map(link -> new PageMarkup.Link(link, paths.find(link)))
        .toList();
  }

  /// The text of an element with a line break for each one that a reader sees.
  String text(Element element) {
    return affords(element) ? lines(TextLines.of(element)) : "";
  }

  /// Whether there is still time to read all of an element.
  boolean affords(Element element) {
    visits += visits > MOST_VISITS ? 0 : element.stream().limit(MOST_VISITS).count();
    return visits <= MOST_VISITS;
  }

  private static String lines(List<TextLines.Line> lines) {
    return lines.stream().map(TextLines.Line::text).collect(Collectors.joining("\n"));
  }

  /// What a link means: an item of the page, or its address.
  JsonNode address(Element element, String attribute) {
    var address = link(element, attribute);
    return identifiers.contains(address) ? reference(address) : NODES.stringNode(address);
  }

  static ObjectNode reference(String identifier) {
    return NODES.objectNode().put("@id", identifier);
  }

  static JsonNode plain(String text) {
    return NODES.stringNode(text);
  }

  /// The complete address in an attribute, also one of a mailbox or telephone; empty when it is none.
  String link(Element element, String attribute) {
    var written = element.attr(attribute).strip();
    if (written.isEmpty() && !element.hasAttr(attribute)) {
      return "";
    }
    return OTHER_SCHEME.matcher(written).matches()
        ? written
        : WebAddress.resolve(base, written).map(URI::toString).orElse("");
  }

  /// Whether a property's value is words even where it stands on a link.
  static boolean isWords(String property) {
    return WORDS.contains(property);
  }

  /// The name that an address has in schema.org.
  static Optional<String> findSchemaName(String address) {
    var schema = SCHEMA.matcher(address);
    return schema.matches() ? Optional.of(schema.group(1)) : Optional.empty();
  }

  /// The parts of an attribute that holds several, each once.
  static List<String> tokens(Element element, String attribute) {
    return Arrays.stream(element.attr(attribute).split("\\s+", -1))
        .filter(token -> !token.isEmpty())
        .distinct()
        .toList();
  }
}
