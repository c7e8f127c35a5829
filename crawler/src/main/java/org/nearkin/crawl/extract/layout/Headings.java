package org.nearkin.crawl.extract.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the nearest heading above an element, in the order of the page.
public final class Headings {
  private final Document document;
  private final IdentityHashMap<Element, Integer> positions = new IdentityHashMap<>();
  private final Map<String, List<Element>> bySelector = new HashMap<>();

  public Headings(Document document) {
    this.document = document;
    document.nodeStream(Element.class).forEach(element -> positions.put(element, positions.size()));
  }

  /// The last element before another one that a selector names.
  public Optional<Element> findAbove(Element element, String selector) {
    var headings = bySelector.computeIfAbsent(selector, document::select);
    return headings.stream()
        .takeWhile(heading -> position(heading) < position(element))
        .reduce((earlier, later) -> later);
  }

  private int position(Element element) {
    return positions.getOrDefault(element, Integer.MAX_VALUE);
  }
}
