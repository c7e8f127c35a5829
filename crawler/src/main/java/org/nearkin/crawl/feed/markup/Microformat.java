package org.nearkin.crawl.feed.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// One microformat of a page: an event, a card, an address, a point.
///
/// @param types such as `h-event`; those of the older formats under their newer names
/// @param properties by name without prefix, each with its values in the order of the page
record Microformat(Element root, Set<String> types, Map<String, List<Value>> properties) {
  private static final Pattern TYPE = Pattern.compile("h-(?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*");
  private static final Pattern PROPERTY = Pattern.compile(
      "(?:p|u|dt|e)-(?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*");
  private static final Map<String, String> CLASSIC_TYPES = Map.of(
      "vevent", "h-event", "vcard", "h-card", "adr", "h-adr", "geo", "h-geo");
  /// The classes of the older formats and what they are now.
  private static final Map<String, Map<String, String>> CLASSIC = Map.of(
      "h-event", table("summary p-name dtstart dt-start dtend dt-end duration dt-duration"
          + " description p-description url u-url category p-category location p-location"
          + " organizer p-organizer contact p-contact status p-status rrule p-rrule"
          + " exdate dt-exdate"),
      "h-card", table("fn p-name org p-org tel p-tel email u-email url u-url adr p-adr geo p-geo"
          + " note p-note"),
      "h-adr", table("street-address p-street-address extended-address p-extended-address"
          + " locality p-locality region p-region postal-code p-postal-code"
          + " country-name p-country-name"),
      "h-geo", table("latitude p-latitude longitude p-longitude"));

  /// A value as text, and as a microformat where one stands there.
  record Value(Element at, String text, Optional<Microformat> item) {}

  /// A property's prefix, which says how its value is read, and its name.
  record Property(String prefix, String name) {

    private static Property of(String written) {
      var dash = written.indexOf('-');
      return new Property(written.substring(0, dash), written.substring(dash + 1));
    }
  }

  /// The types that an element begins: the newer ones, else the older ones.
  static Set<String> types(Element element) {
    var types = new TreeSet<String>();
    element.classNames()
        .stream()
        .filter(name -> TYPE.matcher(name).matches())
        .forEach(types::add);
    return types.isEmpty() ? classicTypes(element) : types;
  }

  /// Whether the element begins a microformat of the older kind.
  static boolean isClassic(Element element) {
    return element.classNames().stream().noneMatch(name -> TYPE.matcher(name).matches());
  }

  private static Set<String> classicTypes(Element element) {
    var types = new TreeSet<String>();
    element.classNames().forEach(name -> {
      var type = CLASSIC_TYPES.get(name);
      if (type != null) {
        types.add(type);
      }
    });
    return types;
  }

  /// What an element says of the microformat around it.
  List<Property> properties(Element element) {
    var names = element.classNames().stream();
    var written = isClassic(root)
        ? names.flatMap(name -> types.stream()
            .flatMap(type -> Stream.ofNullable(CLASSIC.getOrDefault(type, Map.of()).get(name))))
        : names.filter(name -> PROPERTY.matcher(name).matches());
    return written.distinct().map(Property::of).toList();
  }

  List<Value> values(String name) {
    return properties.getOrDefault(name, List.of());
  }

  Optional<Value> find(String name) {
    return values(name).stream().findFirst();
  }

  private static Map<String, String> table(String pairs) {
    var words = pairs.split(" ", -1);
    var table = new LinkedHashMap<String, String>();
    for (var at = 0; at + 1 < words.length; at += 2) {
      table.put(words[at], words[at + 1]);
    }
    return table;
  }
}
