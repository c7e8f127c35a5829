package org.nearkin.crawl.feed.markup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The values of microformats' properties, by the parsing rules of microformats2 with the value class pattern.
final class MicroformatValues {
  /// Stands between the parts of a date that is told in several elements.
  private static final String APART = " ";
  private final MarkupTree tree;

  MicroformatValues(MarkupTree tree) {
    this.tree = tree;
  }

  /// @param prefix `p`, `u`, `dt` or `e`
  String read(Element element, String prefix) {
    if (!tree.affords(element)) {
      return "";
    }
    return switch (prefix) {
      case "u" -> address(element);
      case "dt" -> moment(element);
      case "e" -> tree.text(element);
      default -> words(element);
    };
  }

  private String words(Element element) {
    var parts = parts(element);
    return parts.isEmpty()
        ? findTold(element).orElseGet(() -> tree.text(element))
        : parts.stream().map(this::part).collect(Collectors.joining());
  }

  private String address(Element element) {
    for (var attribute : List.of("href", "src", "data")) {
      if (element.hasAttr(attribute)) {
        return tree.link(element, attribute);
      }
    }
    return words(element);
  }

  private String moment(Element element) {
    var parts = parts(element);
    return parts.isEmpty()
        ? findMoment(element).or(() -> findTold(element))
            .orElseGet(() -> tree.text(element))
        : parts.stream().map(this::part).collect(Collectors.joining(APART));
  }

  /// Elements of class `value` or `value-title`, those inside others left out.
  private static List<Element> parts(Element element) {
    return element.select(".value, .value-title")
        .stream()
        .filter(part -> !part.equals(element) && part.parents()
            .stream()
            .takeWhile(outer -> !outer.equals(element))
            .noneMatch(outer -> outer.hasClass("value")))
        .toList();
  }

  private String part(Element part) {
    if (part.hasClass("value-title")) {
      return part.attr("title");
    }
    return findMoment(part).or(() -> findTold(part)).orElseGet(() -> tree.text(part));
  }

  private static Optional<String> findMoment(Element element) {
    return switch (element.normalName()) {
      case "time", "ins", "del" -> findAttribute(element, "datetime");
      default -> Optional.empty();
    };
  }

  private static Optional<String> findTold(Element element) {
    return switch (element.normalName()) {
      case "abbr", "link" -> findAttribute(element, "title");
      case "data", "input" -> findAttribute(element, "value");
      case "img", "area" -> findAttribute(element, "alt");
      default -> Optional.empty();
    };
  }

  private static Optional<String> findAttribute(Element element, String name) {
    return element.hasAttr(name) ? Optional.of(element.attr(name)) : Optional.empty();
  }
}
