package org.nearkin.crawl.extract.layout;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A short way to an element that survives small changes of the page: from the nearest id downwards.
public final class CssPath {
  /// Ids that page builders number by position; they move when an item is added above.
  private static final Pattern GENERATED = Pattern.compile(
      "(?i)(?:ui-id|accordion|panel|tab|collapse|toggle|item|row|col|card|elementor|et_pb|w-|react|radix|headlessui|"
          + "mui|ember|yui|block|section|heading|faq|menu-item|uid|id)?[-_:]*(?:[a-z]{0,3}[-_:])*\\d+");
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z_][\\w-]*");

  private CssPath() {}

  /// The path of an element.
  public static String of(Element element) {
    var steps = new ArrayDeque<String>();
    for (var at = element; at != null && !at.tagName().startsWith("#"); at = at.parent()) {
      if (hasStableId(at) && PLAIN_ID.matcher(at.id()).matches()) {
        steps.addFirst("#" + at.id());
        break;
      }
      steps.addFirst(step(at));
    }
    return String.join(" > ", steps);
  }

  /// Whether the id is the author's own, and not a number in a row.
  public static boolean hasStableId(Element element) {
    return !element.id().isBlank() && !GENERATED.matcher(element.id()).matches();
  }

  private static String step(Element element) {
    var parent = element.parent();
    var name = element.normalName();
    if (parent == null || name.equals("body") || name.equals("html")) {
      return name;
    }
    var before = element.previousElementSiblings()
        .stream()
        .filter(sibling -> sibling.normalName().equals(name))
        .count();
    return before == 0 ? name : name + ":nth-of-type(" + (before + 1) + ")";
  }
}
