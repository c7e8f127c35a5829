package org.nearkin.crawl.extract.selector;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Field;
import org.nearkin.crawl.extract.layout.CssPath;
import org.nearkin.crawl.extract.layout.Headings;
import org.nearkin.crawl.extract.layout.LabelledText;
import org.nearkin.crawl.extract.layout.TextLines;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.source.PageRule.FieldRule;
import org.nearkin.source.PageRule.Selectors;

/// Reads the fields of one listing by the rules of its source.
final class FieldReader {
  private static final double RULED = 0.95;
  private final Selectors rules;
  private final Headings headings;
  private final List<String> labels;

  FieldReader(Selectors rules, Headings headings) {
    this.rules = rules;
    this.headings = headings;
    this.labels = rules.fields().values().stream().flatMap(rule -> rule.after().stream()).toList();
  }

  /// Text found for a field, and the element it was found in.
  private record Found(String text, Element element) {}

  /// States what the rules find, and returns the listing's text split at the labels.
  LabelledText read(Element listing, ListingDraft draft) {
    var text = LabelledText.of(TextLines.of(listing), labels);
    new TreeMap<>(rules.fields()).forEach((field, rule) -> state(
        field, find(listing, text, rule), rule, draft));
    return text;
  }

  /// The element that the rule of a field selects first.
  Optional<Element> findElement(Element listing, Field field) {
    return Optional.ofNullable(rules.fields().get(field))
        .flatMap(FieldRule::select)
        .map(listing::selectFirst);
  }

  private static void state(Field field, Stream<Found> found, FieldRule rule, ListingDraft draft) {
    found.forEach(each -> clean(rule, each.text())
        .ifPresent(words -> draft.state(field, words, CssPath.of(each.element()), RULED)));
  }

  private Stream<Found> find(Element listing, LabelledText text, FieldRule rule) {
    if (rule.heading().isPresent()) {
      return headings.findAbove(listing, rule.heading().get())
          .stream()
          .map(heading -> new Found(heading.text(), heading));
    }
    if (rule.select().isEmpty()) {
      return rule.after().isEmpty()
          ? Stream.of(value(listing, rule))
          : labelled(text, rule);
    }
    var selected = listing.select(rule.select().get()).stream();
    return rule.after().isEmpty()
        ? selected.map(element -> value(element, rule))
        : selected.flatMap(
            element -> labelled(LabelledText.of(TextLines.of(element), labels), rule));
  }

  private static Stream<Found> labelled(LabelledText text, FieldRule rule) {
    return text.values(rule.after()).map(entry -> new Found(entry.value(), entry.block()));
  }

  private static Found value(Element element, FieldRule rule) {
    var words = rule.attribute().map(element::attr).orElseGet(element::text);
    return new Found(words, element);
  }

  private static Optional<String> clean(FieldRule rule, String text) {
    if (rule.clean().isEmpty()) {
      return Optional.of(text);
    }
    var match = Pattern.compile(rule.clean().get()).matcher(text);
    return match.find()
        ? Optional.ofNullable(match.group(Math.min(1, match.groupCount())))
        : Optional.empty();
  }
}
