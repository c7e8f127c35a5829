package org.nearkin.crawl.extract.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Groups of siblings that are built alike, wherever on the page they stand: cards, rows, items.
///
/// Elements are alike when their trees of tags are, weighed so that optional parts and longer lists matter little.
/// After the record finder of docs/reading.md.
final class RepeatedSiblings {
  private static final double ALIKE = 0.5;
  private static final int FEWEST = 2;
  private static final int MOST_CLUSTERS = 8;
  private static final int DEEPEST_PATH = 4;
  /// Deeper than any page is laid out by hand.
  private static final int DEEPEST = 100;
  private static final int COUNTED_TEXT = 300;
  private static final Set<String> LEFT_OUT = Set.of(
      "script", "style", "noscript", "template", "svg", "option", "br", "a", "span", "b", "strong");
  private final IdentityHashMap<Element, Map<String, Integer>> shapes = new IdentityHashMap<>();
  private final Map<String, List<Element>> groups = new LinkedHashMap<>();

  /// Elements built alike.
  ///
  /// @param path tags and classes on the way to them
  record Region(String path, List<Element> elements) {

    private double weight() {
      var text = elements.stream()
          .mapToInt(element -> Math.min(COUNTED_TEXT, element.text().length()))
          .sum();
      return text * Math.pow(elements.size(), 0.15);
    }
  }

  private RepeatedSiblings() {}

  /// The regions of a page, those with most text first.
  static List<Region> find(Document document) {
    var finder = new RepeatedSiblings();
    finder.visit(document.body(), "", 0);
    return finder.groups.entrySet()
        .stream()
        .filter(group -> group.getValue().size() >= FEWEST)
        .map(group -> new Region(group.getKey(), group.getValue()))
        .sorted(Comparator.comparingDouble(Region::weight).reversed())
        .toList();
  }

  private Map<String, Integer> visit(Element element, String path, int depth) {
    var own = path + "/" + signature(element);
    var shape = new HashMap<String, Integer>();
    shape.put(element.normalName(), 1);
    var children = new ArrayList<Element>();
    for (var child : element.children()) {
      if (depth < DEEPEST && !LEFT_OUT.contains(child.normalName())) {
        children.add(child);
        visit(child, own, depth + 1).forEach((key, count) -> {
          if (key.chars().filter(letter -> letter == '>').count() < DEEPEST_PATH) {
            shape.merge(element.normalName() + ">" + key, count, Integer::sum);
          }
        });
      }
    }
    cluster(children, own);
    shapes.put(element, shape);
    return shape;
  }

  private void cluster(List<Element> children, String path) {
    var clusters = new ArrayList<List<Element>>();
    for (var child : children) {
      if (child.hasText()) {
        clusters.stream()
            .filter(cluster -> areAlike(cluster.getFirst(), child))
            .findFirst()
            .orElseGet(() -> open(clusters))
            .add(child);
      }
    }
    clusters.forEach(cluster -> groups
        .computeIfAbsent(path + ">" + signature(cluster.getFirst()), _ -> new ArrayList<>())
        .addAll(cluster));
  }

  /// Pages with very many different children are no lists; the last cluster takes the rest.
  private static List<Element> open(List<List<Element>> clusters) {
    if (clusters.size() >= MOST_CLUSTERS) {
      return clusters.getLast();
    }
    var cluster = new ArrayList<Element>();
    clusters.add(cluster);
    return cluster;
  }

  private boolean areAlike(Element one, Element other) {
    return one.normalName().equals(other.normalName())
        && likeness(shapes.getOrDefault(one, Map.of()),
            shapes.getOrDefault(other, Map.of())) >= ALIKE;
  }

  /// Weighted Jaccard of the logarithms of tag path counts.
  private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
    var keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    var shared = 0.0;
    var all = 0.0;
    for (var key : keys) {
      var a = Math.log1p(one.getOrDefault(key, 0));
      var b = Math.log1p(other.getOrDefault(key, 0));
      shared += Math.min(a, b);
      all += Math.max(a, b);
    }
    return all == 0 ? 0 : shared / all;
  }

  private static String signature(Element element) {
    var classes = new TreeSet<String>();
    for (var name : element.classNames()) {
      var plain = name.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
      if (!plain.matches(
          "(?:active|selected|first|last|odd|even|current|open|closed|show|collapsed).*")) {
        classes.add(plain);
      }
    }
    return element.normalName() + (classes.isEmpty() ? "" : "." + String.join(".", classes));
  }
}
