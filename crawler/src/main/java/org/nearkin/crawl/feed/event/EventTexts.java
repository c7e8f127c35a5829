package org.nearkin.crawl.feed.event;

import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WebAddress;
import tools.jackson.databind.JsonNode;

/// What an event says in words, about itself and about those who hold it.
final class EventTexts {
  private static final double STATED = 0.9;
  /// Words around what the page marks up.
  private static final double INTERPRETED = 0.8;
  private final JsonLdGraph graph;
  private final ListingDraft draft;

  EventTexts(JsonLdGraph graph, ListingDraft draft) {
    this.graph = graph;
    this.draft = draft;
  }

  void state(JsonLdEvent event) {
    stateContacts(event.node(), event.locator());
    graph.values(event.node(), "organizer")
        .forEach(organizer -> stateOrganizer(organizer, at(event, "organizer")));
    stateProse(event.description(), at(event, "description"), STATED);
    Contacts.state(draft, event.description(), at(event, "description"));
    stateWords(event);
    stateSubject(event);
  }

  private String at(JsonLdEvent event, String property) {
    return graph.at(event.node(), property, event.locator());
  }

  /// What running text says that nothing surer has said before.
  private void stateProse(String text, String locator, double confidence) {
    if (!draft.states(Field.DESCRIPTION)) {
      draft.state(Field.DESCRIPTION, text, locator, confidence);
    }
    if (!draft.states(Field.SCHEDULE)) {
      Prose.findRule(text)
          .ifPresent(words -> draft.state(Field.SCHEDULE, words, locator, confidence));
    }
    if (!draft.states(Field.STATUS)) {
      Prose.findNotice(text)
          .ifPresent(words -> draft.state(Field.STATUS, words, locator, INTERPRETED));
    }
  }

  /// What stands around the marked up values: a rule, a telephone, mailboxes and telephones that links lead to.
  private void stateWords(JsonLdEvent event) {
    var words = graph.words(event.node());
    var text = words.startsWith(event.name())
        ? words.substring(event.name().length()).replaceFirst("^[\\s,;:.–—-]+", "")
        : words;
    stateProse(text, at(event, "@words"), INTERPRETED);
    if (!draft.states(Field.PHONE)) {
      Contacts.state(draft, text, at(event, "@words"));
    }
    var wanted = Stream.of(Field.PHONE, Field.EMAIL).filter(field -> !draft.states(field)).toList();
    graph.contactLinks(event.node())
        .stream()
        .filter(link -> wanted.contains(
            link.element().attr("href").startsWith("tel:") ? Field.PHONE : Field.EMAIL))
        .forEach(link -> Contacts.stateAnchor(draft, link.element(), link.path()));
  }

  private void stateSubject(JsonLdEvent event) {
    graph.values(event.node(), "audience")
        .flatMap(audience -> audience.isObject()
            ? Stream.of("audienceType", "name").map(key -> JsonLdEvent.text(audience, key))
            : Stream.of(audience.asString("")))
        .forEach(words -> draft.state(Field.AUDIENCE, words, at(event, "audience"), STATED));
    graph.values(event.node(), "about")
        .map(about -> about.isObject() ? JsonLdEvent.text(about, "name") : about.asString(""))
        .forEach(words -> draft.state(
            Field.CONDITION, Prose.fromHtml(words), at(event, "about"), STATED));
  }

  /// Organizations are named, but their telephone is often that of the whole house. People are not named; what they
  /// publish to be reached at is kept.
  void stateOrganizer(JsonNode organizer, String locator) {
    if (JsonLdGraph.types(organizer).contains("Person")) {
      stateContacts(organizer, locator);
      return;
    }
    var name = organizer.isObject()
        ? JsonLdEvent.text(organizer, "name")
        : organizer.asString("");
    if (WebAddress.parse(name).isEmpty()) {
      draft.state(Field.ORGANIZER, Prose.fromHtml(name), locator, STATED);
    }
  }

  private void stateContacts(JsonNode node, String locator) {
    var email = JsonLdEvent.text(node, "email").replaceFirst("^(?i)mailto:", "");
    draft.state(Field.EMAIL, email.replaceFirst("\\?.*", ""), graph.at(node, "email", locator),
        STATED);
    var phone = JsonLdEvent.text(node, "telephone").replaceFirst("^(?i)tel:", "");
    draft.state(Field.PHONE, phone, graph.at(node, "telephone", locator), STATED);
  }
}
