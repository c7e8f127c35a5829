package org.nearkin.crawl.evidence;

import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// Words at a place of a JSON document, without HTML's entities.
final class JsonPlace {
  private JsonPlace() {}

  /// @param pointer names and numbers, each after a slash; a reference of JSON-LD (`@id`) leads to what it names,
  ///     and where a list has no number the first of it that has the name is meant
  static Optional<String> find(JsonNode root, String pointer) {
    var node = root;
    for (var name : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
      if (!name.isEmpty()) {
        node = step(root, node, name);
      }
    }
    return Optional.of(node).filter(found -> !found.isMissingNode()).map(JsonPlace::words);
  }

  private static JsonNode step(JsonNode root, JsonNode node, String name) {
    var next = node.isArray() && name.matches("\\d{1,9}")
        ? node.path(Integer.parseInt(name))
        : node.path(name);
    if (!next.isMissingNode()) {
      return next;
    }
    if (node.isArray()) {
      return node.valueStream()
          .map(each -> step(root, each, name))
          .filter(found -> !found.isMissingNode())
          .findFirst()
          .orElse(next);
    }
    return node.has("@id")
        ? findNamed(root, node.path("@id").asString("")).path(name)
        : next;
  }

  private static JsonNode findNamed(JsonNode root, String id) {
    return root.findParents("@id")
        .stream()
        .filter(node -> node.path("@id").asString("").equals(id) && node.size() > 1)
        .findFirst()
        .orElse(root.path("@nothing"));
  }

  private static String words(JsonNode node) {
    return node.isContainer()
        ? node.toString()
        : Parser.unescapeEntities(node.asString(), false);
  }
}
