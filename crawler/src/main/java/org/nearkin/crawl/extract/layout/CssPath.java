package org.nearkin.crawl.extract.layout;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Short ways to elements that survive small changes of the page: from the nearest id downwards.
///
/// One object serves one page: it remembers where siblings stand, so that a table of any length is walked once.
public final class CssPath {
  /// Ids that page builders number by position; they move when an item is added above.
  private static final Pattern GENERATED = Pattern.compile(
      "(?i)(?:ui-id|accordion|panel|tab|collapse|toggle|item|row|col|card|elementor|et_pb|w-|react|radix|headlessui|"
          + "mui|ember|yui|block|section|heading|faq|menu-item|uid|id)?[-_:]*(?:[a-z]{0,3}[-_:])*\\d+");
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z_][\\w-]*");
  /// For each parent the step to each of its children.
  private final IdentityHashMap<Element, IdentityHashMap<Element, String>> steps = new IdentityHashMap<>();

  /// The path of one element.
  public static String of(Element element) {
    return new CssPath().find(element);
  }

  /// The path of an element.
  public String find(Element element) {
    var path = new ArrayDeque<String>();
    for (var at = element; at != null && !at.tagName().startsWith("#"); at = at.parent()) {
      if (hasStableId(at) && PLAIN_ID.matcher(at.id()).matches()) {
        path.addFirst("#" + at.id());
        break;
      }
      path.addFirst(step(at));
    }
    return String.join(" > ", path);
  }

  /// Whether the id is the author's own, and not a number in a row.
  public static boolean hasStableId(Element element) {
    return !element.id().isBlank() && !GENERATED.matcher(element.id()).matches();
  }

  private String step(Element element) {
    var parent = element.parent();
    return parent == null
        ? element.normalName()
        : steps.computeIfAbsent(parent, CssPath::steps)
            .getOrDefault(element, element.normalName());
  }

  /// The name alone where no sibling shares it.
  private static IdentityHashMap<Element, String> steps(Element parent) {
    var counts = new HashMap<String, Integer>();
    parent.children().forEach(child -> counts.merge(child.normalName(), 1, Integer::sum));
    var numbers = new HashMap<String, Integer>();
    var found = new IdentityHashMap<Element, String>();
    for (var child : parent.children()) {
      var name = child.normalName();
      var number = numbers.merge(name, 1, Integer::sum);
      found.put(child,
          counts.getOrDefault(name, 1) == 1 ? name : name + ":nth-of-type(" + number + ")");
    }
    return found;
  }
}
