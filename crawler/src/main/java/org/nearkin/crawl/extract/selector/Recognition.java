package org.nearkin.crawl.extract.selector;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Field;
import org.nearkin.crawl.extract.layout.CssPath;
import org.nearkin.crawl.extract.layout.LabelledText;
import org.nearkin.crawl.extract.layout.TextLines;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;

/// What can be found in a listing's text without a rule: contacts, links, notices, and the description.
final class Recognition {
  private static final double RECOGNISED = 0.8;
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
    listing.select("a[href]")
        .forEach(link -> Contacts.stateAnchor(draft, link, CssPath.of(link)));
    TextLines.of(listing)
        .forEach(line -> Contacts.state(draft, line.text(), CssPath.of(line.block())));
    stateDescription(text.unlabelled());
    stateSchedule();
    stateNotice();
    stateFormat();
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
