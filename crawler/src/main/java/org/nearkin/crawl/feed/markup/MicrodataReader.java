package org.nearkin.crawl.feed.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads microdata (HTML Living Standard, section 5).
///
/// Beyond the standard, `content` counts on any element that would else give its text, as the examples of schema.org
/// use it, and items that no other item refers to are read although they are marked as somebody's property.
final class MicrodataReader {
  private static final int DEEPEST = 50;
  private final MarkupTree tree;
  private final Map<String, Element> byId = new HashMap<>();
  private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
  private final Set<Element> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> reached = Collections.newSetFromMap(new IdentityHashMap<>());

  private MicrodataReader(MarkupTree tree) {
    this.tree = tree;
    for (var element : tree.document().getAllElements()) {
      order.put(element, order.size());
      byId.putIfAbsent(element.id(), element);
    }
    byId.remove("");
  }

  /// The items that are no property of another.
  static List<ObjectNode> read(MarkupTree tree) {
    var scopes = tree.document().select("[itemscope]");
    if (scopes.isEmpty()) {
      return List.of();
    }
    var reader = new MicrodataReader(tree);
    var found = new ArrayList<ObjectNode>();
    scopes.stream()
        .filter(scope -> !scope.hasAttr("itemprop"))
        .forEach(scope -> reader.top(scope, found));
    scopes.stream()
        .filter(scope -> !reader.reached.contains(scope))
        .forEach(scope -> reader.top(scope, found));
    return found;
  }

  private void top(Element scope, List<ObjectNode> found) {
    if (!reached.contains(scope) && !tree.isFull()) {
      found.add(item(scope));
    }
  }

  private ObjectNode item(Element scope) {
    reached.add(scope);
    open.add(scope);
    var types = MarkupTree.tokens(scope, "itemtype").stream().map(MicrodataReader::name).toList();
    var node = tree.node(scope, types, "itemid");
    properties(scope).forEach(property -> add(node, property));
    open.remove(scope);
    return node;
  }

  private void add(ObjectNode node, Element property) {
    var names = MarkupTree.tokens(property, "itemprop");
    if (!property.hasAttr("itemscope")) {
      names.stream()
          .map(MicrodataReader::name)
          .forEach(name -> tree.add(node, name, value(property, name), property));
    } else if (!names.isEmpty() && !open.contains(property) && open.size() < DEEPEST
        && !tree.isFull()) {
      JsonNode item = item(property);
      for (var name : names) {
        tree.add(node, name(name), item, property);
        item = item.has("@id") ? MarkupTree.reference(item.path("@id").asString()) : item;
      }
    }
  }

  private static String name(String token) {
    return MarkupTree.findSchemaName(token).orElse(token);
  }

  /// The elements that say something of an item, in the order of the page (section 5.2.5, "the properties of an item").
  private List<Element> properties(Element scope) {
    var seen = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
    var found = new ArrayList<Element>();
    Deque<Element> pending = new ArrayDeque<>(scope.children());
    for (var reference : MarkupTree.tokens(scope, "itemref")) {
      var element = byId.get(reference);
      if (element != null) {
        pending.add(element);
      }
    }
    seen.add(scope);
    while (!pending.isEmpty()) {
      var element = pending.removeFirst();
      if (seen.add(element)) {
        if (element.hasAttr("itemprop")) {
          found.add(element);
        }
        if (!element.hasAttr("itemscope")) {
          pending.addAll(element.children());
        }
      }
    }
    found.sort(Comparator.comparing(order::get));
    return found;
  }

  private JsonNode value(Element property, String name) {
    return switch (property.normalName()) {
      case "meta" -> MarkupTree.plain(property.attr("content"));
      case "audio", "embed", "iframe", "img", "source", "track", "video" -> tree.address(
          property, "src");
      case "a", "area", "link" -> MarkupTree.isWords(name)
          ? text(property)
          : tree.address(property, "href");
      case "object" -> tree.address(property, "data");
      case "data", "meter" -> MarkupTree.plain(property.attr("value"));
      case "time" -> property.hasAttr("datetime")
          ? MarkupTree.plain(property.attr("datetime"))
          : text(property);
      default -> text(property);
    };
  }

  private JsonNode text(Element property) {
    return MarkupTree.plain(
        property.hasAttr("content") ? property.attr("content") : tree.text(property));
  }
}
