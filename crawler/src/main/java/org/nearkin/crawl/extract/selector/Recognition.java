package org.nearkin.crawl.extract.selector;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;

/// What can be found in a listing's text without a rule: contacts, links, notices, and the description.
final class Recognition {
  private static final double RECOGNISED = 0.8;
  private static final double LINKED = 0.95;
  private final Element listing;
  private final ListingDraft draft;
  private final String path;

  Recognition(Element listing, ListingDraft draft) {
    this.listing = listing;
    this.draft = draft;
    this.path = CssPath.of(listing);
  }

  /// @param text what the field rules left over
  void state(LabelledText text) {
    listing.select("a[href]").forEach(this::stateLink);
    TextLines.of(listing)
        .forEach(line -> Contacts.state(draft, line.text(), CssPath.of(line.block())));
    stateDescription(text.unlabelled());
    stateSchedule();
    stateNotice();
    stateFormat();
  }

  private void stateLink(Element link) {
    var target = link.attr("href").strip();
    var at = CssPath.of(link);
    if (target.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
      var address = target.substring("mailto:".length()).replaceFirst("\\?.*", "");
      draft.state(Field.EMAIL, decode(address), at, LINKED);
    } else if (target.regionMatches(true, 0, "tel:", 0, "tel:".length())) {
      draft.state(Field.PHONE, decode(target.substring("tel:".length())), at, LINKED);
    } else if (!target.startsWith("#")) {
      Contacts.stateLink(draft, link.absUrl("href"), at);
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private void stateDescription(List<TextLines.Line> lines) {
    if (draft.states(Field.DESCRIPTION)) {
      return;
    }
    var said = lines.stream()
        .map(TextLines.Line::text)
        .filter(line -> Stream.of(Field.values())
            .noneMatch(field -> draft.says(field, line)
                && field != Field.PHONE && field != Field.EMAIL))
        .collect(Collectors.joining("\n"));
    draft.state(Field.DESCRIPTION, said, path, RECOGNISED);
  }

  private void stateSchedule() {
    if (!draft.states(Field.SCHEDULE) && !draft.states(Field.RECURRENCE)) {
      Prose.findRule(draft.text(Field.DESCRIPTION))
          .ifPresent(words -> draft.state(Field.SCHEDULE, words, path, RECOGNISED));
    }
  }

  private void stateNotice() {
    if (!draft.states(Field.STATUS)) {
      Stream.of(Field.SCHEDULE, Field.NAME, Field.DESCRIPTION)
          .flatMap(field -> Prose.findNotice(draft.text(field)).stream())
          .findFirst()
          .ifPresent(words -> draft.state(Field.STATUS, words, path, RECOGNISED));
    }
  }

  private void stateFormat() {
    if (!draft.states(Field.FORMAT)) {
      Stream.of(Field.PLACE, Field.NAME, Field.SCHEDULE)
          .flatMap(field -> Prose.listFormats(draft.text(field)).stream())
          .forEach(words -> draft.state(Field.FORMAT, words, path, RECOGNISED));
    }
  }
}
