package org.nearkin.crawl.feed.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.feed.markup.Microformat.Value;

/// Finds the events that a page writes by the microformats2 parsing rules, or in the older hCalendar.
final class MicroformatReader {
  private final MicroformatValues values;
  private final Set<Element> nested = Collections.newSetFromMap(new IdentityHashMap<>());

  private MicroformatReader(MarkupTree tree) {
    this.values = new MicroformatValues(tree);
  }

  /// The events that are no property of another microformat.
  static List<Microformat> listEvents(MarkupTree tree) {
    var reader = new MicroformatReader(tree);
    var events = new ArrayList<Microformat>();
    for (var root : tree.document().select(".h-event, .vevent")) {
      if (!reader.nested.contains(root) && Microformat.types(root).contains("h-event")) {
        events.add(reader.read(root));
      }
    }
    return events;
  }

  private Microformat read(Element root) {
    var item = new Microformat(root, Microformat.types(root), new LinkedHashMap<>());
    var seen = new Seen();
    root.children().forEach(child -> visit(child, item, seen));
    if (!Microformat.isClassic(root)) {
      imply(item, seen);
    }
    return item;
  }

  /// What forbids to guess a name or an address from the whole element.
  private static final class Seen {
    private boolean words;
    private boolean addresses;
  }

  private void visit(Element element, Microformat item, Seen seen) {
    var properties = item.properties(element);
    var inner = Optional.<Microformat>empty();
    if (!Microformat.types(element).isEmpty()) {
      // An event inside that is no property is one of its own.
      if (properties.isEmpty() && Microformat.types(element).contains("h-event")) {
        seen.words = true;
        return;
      }
      nested.add(element);
      inner = Optional.of(read(element));
      seen.words = true;
    }
    for (var property : properties) {
      seen.words |= property.prefix().matches("[pe]");
      seen.addresses |= property.prefix().equals("u");
      add(item, property.name(), value(element, property.prefix(), inner));
    }
    if (inner.isEmpty()) {
      element.children().forEach(child -> visit(child, item, seen));
    }
  }

  private Value value(Element element, String prefix, Optional<Microformat> inner) {
    var name = inner.flatMap(card -> card.find("name")).map(Value::text);
    return new Value(element, name.orElseGet(() -> values.read(element, prefix)), inner);
  }

  private static void add(Microformat item, String name, Value value) {
    if (!value.text().isBlank() || value.item().isPresent()) {
      item.properties().computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
  }

  /// The implied properties: a microformat that is but a name, or a link.
  private void imply(Microformat item, Seen seen) {
    var root = item.root();
    if (!seen.words && item.values("name").isEmpty()) {
      add(item, "name", new Value(root, values.read(root, "p"), Optional.empty()));
    }
    if (!seen.addresses && item.values("url").isEmpty()) {
      Stream.concat(Stream.of(root), onlyLink(root))
          .filter(each -> each.is("a[href], area[href]"))
          .findFirst()
          .ifPresent(link -> add(item, "url",
              new Value(link, values.read(link, "u"), Optional.empty())));
    }
  }

  private static Stream<Element> onlyLink(Element root) {
    var links = root.children().stream().filter(child -> child.is("a[href]")).toList();
    return links.size() == 1 && Microformat.types(links.getFirst()).isEmpty()
        ? links.stream()
        : Stream.empty();
  }
}
