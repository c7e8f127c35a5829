package org.nearkin.crawl.feed.event;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.nearkin.crawl.feed.markup.PageMarkup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The structured data of a page: its JSON-LD, read as leniently as pages write it, without ever fetching a context, and
/// what its elements mark up.
final class JsonLdGraph {
  private static final int MOST_NODES = 20_000;
  private final List<Located> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final PageMarkup markup;

  private JsonLdGraph(Document document, URI page) {
    var number = 0;
    for (var script : JsonLdBlock.list(document)) {
      number++;
      try {
        collect(JsonLdBlock.read(script), "script[" + number + "]", 0);
      } catch (JacksonException problem) {
        failures
            .add("JSON-LD block " + number + " cannot be read: " + problem.getOriginalMessage());
      }
    }
    markup = PageMarkup.of(document, page);
    markup.items()
        .forEach(item -> collect(item.node(), item.path(), item.notation().rank()));
  }

  /// A node and where it stands: its script's number, or its element's CSS path, and a JSON pointer.
  ///
  /// @param rank 0 for JSON-LD, more for notations that are trusted less
  record Located(JsonNode node, String locator, int rank) {}

  static JsonLdGraph of(Document document, URI page) {
    return new JsonLdGraph(document, page);
  }

  /// Every object, outermost first, in the order of the page.
  List<Located> nodes() {
    return nodes;
  }

  List<String> failures() {
    return failures;
  }

  /// The values of a property, one or many, references within the page resolved.
  Stream<JsonNode> values(JsonNode node, String property) {
    var value = node.path(property);
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(each -> !each.isMissingNode() && !each.isNull())
        .map(this::resolve);
  }

  /// Where the value of a property stands: its element's CSS path where the page marks it up, else a JSON pointer.
  ///
  /// @param locator of the node
  String at(JsonNode node, String property, String locator) {
    return markup.findPath(node, property.replaceFirst("/.*", ""))
        .orElse(locator + "/" + property);
  }

  /// What a reader sees of the node, if the page's elements mark it up.
  String words(JsonNode node) {
    return markup.words(node);
  }

  /// The links to mailboxes and telephones inside the node, if the page's elements mark it up.
  List<PageMarkup.Link> contactLinks(JsonNode node) {
    return markup.contactLinks(node);
  }

  /// The types of a node without the vocabulary's address.
  static List<String> types(JsonNode node) {
    var type = node.path("@type");
    return (type.isArray() ? type.valueStream() : Stream.of(type))
        .map(each -> each.asString("").replaceFirst("^(?:https?://schema\\.org/|schema:)", ""))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private JsonNode resolve(JsonNode value) {
    var reference = value.isObject() && value.size() == 1 && value.has("@id");
    return reference ? byId.getOrDefault(value.path("@id").asString(), value) : value;
  }

  private void collect(JsonNode root, String locator, int rank) {
    Deque<Located> open = new ArrayDeque<>(List.of(new Located(root, locator, rank)));
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      var next = open.removeFirst();
      if (next.node().isObject() && next.node().has("@type")) {
        nodes.add(next);
        var id = next.node().path("@id").asString("");
        if (!id.isEmpty() && next.node().size() > 1) {
          byId.putIfAbsent(id, next.node());
        }
      }
      below(next).reversed().forEach(open::addFirst);
    }
  }

  private static List<Located> below(Located parent) {
    var children = new ArrayList<Located>();
    if (parent.node().isArray()) {
      for (var index = 0; index < parent.node().size(); index++) {
        children.add(new Located(
            parent.node().path(index), parent.locator() + "/" + index, parent.rank()));
      }
    } else {
      parent.node()
          .forEachEntry(
              (key, value) -> children
                  .add(new Located(value, parent.locator() + "/" + key, parent.rank())));
    }
    return children.stream().filter(child -> child.node().isContainer()).toList();
  }
}
