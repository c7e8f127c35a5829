package org.nearkin.crawl.feed.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what RDFa Lite 1.1 says in words of schema.org; other vocabularies are passed over.
final class RdfaReader {
  private static final Pattern PREFIX = Pattern.compile("([\\w-]*):\\s+(\\S+)");
  private static final String SCHEMA = "https://schema.org/";
  private final MarkupTree tree;
  private final List<ObjectNode> found = new ArrayList<>();
  private final Map<String, ObjectNode> byId = new HashMap<>();

  private RdfaReader(MarkupTree tree) {
    this.tree = tree;
  }

  /// What holds for an element and all below it.
  ///
  /// @param subject what is being described
  private record Scope(
      String vocabulary, Map<String, String> prefixes, Optional<ObjectNode> subject) {

    /// The names in schema.org of an attribute's terms.
    private List<String> names(Element element, String attribute) {
      return MarkupTree.tokens(element, attribute)
          .stream()
          .map(this::address)
          .flatMap(address -> MarkupTree.findSchemaName(address).stream())
          .toList();
    }

    private String address(String term) {
      var colon = term.indexOf(':');
      if (colon < 0) {
        return vocabulary + term;
      }
      var prefix = prefixes.get(term.substring(0, colon));
      return prefix == null ? term : prefix + term.substring(colon + 1);
    }

    private Scope within(Element element) {
      return new Scope(
          element.hasAttr("vocab")
              ? element.attr("vocab").replaceFirst("(?<=\\.org)$", "/")
              : vocabulary,
          element.hasAttr("prefix") ? withPrefixes(element.attr("prefix")) : prefixes,
          subject);
    }

    private Map<String, String> withPrefixes(String written) {
      var all = new HashMap<>(prefixes);
      PREFIX.matcher(written)
          .results()
          .forEach(prefix -> all.put(prefix.group(1), prefix.group(2)));
      return all;
    }

    private Scope about(Optional<ObjectNode> other) {
      return new Scope(vocabulary, prefixes, other);
    }
  }

  /// The typed items that are no property of another.
  static List<ObjectNode> read(MarkupTree tree) {
    var reader = new RdfaReader(tree);
    if (tree.document().selectFirst("[typeof]") != null) {
      var start = new Scope("", Map.of("schema", SCHEMA), Optional.empty());
      tree.document().children().forEach(root -> reader.walk(root, start));
    }
    return reader.found.stream().filter(node -> node.has("@type")).toList();
  }

  /// As deep as the parser lets a page be.
  private void walk(Element element, Scope around) {
    var scope = around.within(element);
    var names = scope.names(element, "property");
    var subject = subject(element, scope);
    if (element.hasAttr("typeof")) {
      subject.ifPresent(item -> add(item, names, element, scope));
    } else if (scope.subject().isPresent()) {
      names.forEach(name -> tree.add(
          scope.subject().get(), name, value(element, name), element));
    }
    var inner = scope.about(subject);
    element.children().forEach(child -> walk(child, inner));
  }

  /// What the elements below describe.
  private Optional<ObjectNode> subject(Element element, Scope scope) {
    if (element.hasAttr("typeof")) {
      if (tree.isFull()) {
        return Optional.empty();
      }
      var node = tree.node(element, scope.names(element, "typeof"), "resource");
      if (node.has("@id")) {
        byId.putIfAbsent(node.path("@id").asString(), node);
      }
      return Optional.of(node);
    }
    return element.hasAttr("resource") && !element.hasAttr("property")
        ? Optional.ofNullable(byId.get(tree.link(element, "resource")))
        : scope.subject();
  }

  private void add(ObjectNode item, List<String> names, Element element, Scope scope) {
    if (scope.subject().isEmpty() || names.isEmpty()) {
      found.add(item);
    } else {
      names.forEach(name -> tree.add(scope.subject().get(), name, item, element));
    }
  }

  private JsonNode value(Element element, String name) {
    for (var attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return MarkupTree.plain(element.attr(attribute));
      }
    }
    for (var attribute : List.of("resource", "href", "src")) {
      if (element.hasAttr(attribute) && !MarkupTree.isWords(name)) {
        return tree.address(element, attribute);
      }
    }
    return MarkupTree.plain(element.normalName().equals("data") && element.hasAttr("value")
        ? element.attr("value")
        : tree.text(element));
  }
}
