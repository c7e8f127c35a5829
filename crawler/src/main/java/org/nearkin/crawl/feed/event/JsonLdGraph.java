package org.nearkin.crawl.feed.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON-LD of a page, read as leniently as pages write it, without ever fetching a context.
final class JsonLdGraph {
  private static final JsonMapper LENIENT = JsonMapper.builder()
      .enable(
          JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
          JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
          JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
      .build();
  private static final Pattern WRAPPING = Pattern.compile(
      "^\\s*(?://\\s*)?(?:<!--|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)"
          + "|(?://\\s*)?(?:-->|\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/)[\\s;]*$|;\\s*$");
  private static final int MOST_NODES = 20_000;
  private final List<Located> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<String> failures = new ArrayList<>();

  private JsonLdGraph(Document document) {
    var number = 0;
    for (Element script : document.select("script[type*=ld+json]")) {
      number++;
      try {
        collect(LENIENT.readTree(unwrap(script.data())), "script[" + number + "]");
      } catch (JacksonException problem) {
        failures
            .add("JSON-LD block " + number + " cannot be read: " + problem.getOriginalMessage());
      }
    }
  }

  /// A node and where it stands: the number of its script and a JSON pointer.
  record Located(JsonNode node, String locator) {}

  static JsonLdGraph of(Document document) {
    return new JsonLdGraph(document);
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

  private static String unwrap(String script) {
    var text = script;
    for (var found = WRAPPING.matcher(text); found.find(); found = WRAPPING.matcher(text)) {
      text = text.substring(0, found.start()) + text.substring(found.end());
    }
    return text.isBlank() ? "{}" : text;
  }

  private void collect(JsonNode root, String locator) {
    Deque<Located> open = new ArrayDeque<>(List.of(new Located(root, locator)));
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
        children.add(new Located(parent.node().path(index), parent.locator() + "/" + index));
      }
    } else {
      parent.node()
          .forEachEntry(
              (key, value) -> children.add(new Located(value, parent.locator() + "/" + key)));
    }
    return children.stream().filter(child -> child.node().isContainer()).toList();
  }
}
