package org.nearkin.web.group;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.group.Claimed;
import org.nearkin.group.Details;
import org.nearkin.group.ListingLink;
import org.nearkin.group.Meeting;
import org.nearkin.group.SupportGroup;
import org.nearkin.vocabulary.Languages;
import org.nearkin.web.group.GroupPage.Fact;
import org.nearkin.web.group.GroupPage.Facts;
import org.nearkin.web.group.GroupPage.Seen;
import org.nearkin.web.page.Hyperlink;
import org.nearkin.web.page.Words;

/// Makes the page of a group.
public final class GroupPages {
  private static final int DATES = 5;
  private final Knowledge knowledge;

  public GroupPages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  public GroupPage page(SupportGroup group, Words words) {
    var speech = new GroupWords(words, knowledge);
    var open = group.state().isSearchable();
    return new GroupPage(
        group.name().value(),
        speech.notice(group),
        open,
        open ? group.details().summary().map(Claimed::value) : Optional.empty(),
        open ? facts(group, speech, words) : Facts.NONE,
        open
            ? group.meetings().stream().map(each -> meeting(each, speech, words)).toList()
            : List.of(),
        open ? new ContactLinks(words).list(group.contacts()) : List.of(),
        group.provenance().listings().stream().map(each -> seen(each, speech)).toList());
  }

  private static Facts facts(SupportGroup group, GroupWords speech, Words words) {
    var before = new BeforeYouGo(words);
    return new Facts(before.facts(group), before.unstated(group), about(group, speech, words));
  }

  private static List<Fact> about(SupportGroup group, GroupWords speech, Words words) {
    var details = group.details();
    var audience = details.audience().map(Claimed::value).or(() -> speech.people(group));
    var status = details.status()
        .map(each -> new Fact(words.of("fact.status"), List.of(each.value())));
    return Stream.concat(
        Stream.of(
            fact("about", speech.conditions(group), words),
            fact("people", audience, words),
            fact("kind", Optional.of(words.term(group.kind())), words),
            fact("format", joined(speech.formats(group), words), words),
            fact("language", languages(details, words), words),
            fact("organizer", details.organizer().map(Claimed::value), words)),
        status.stream()).toList();
  }

  private static Fact fact(String key, Optional<String> value, Words words) {
    return new Fact(words.of("fact." + key),
        List.of(value.orElseGet(() -> words.of("not-stated"))));
  }

  private static Optional<String> joined(List<String> parts, Words words) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(words.and(parts));
  }

  private static Optional<String> languages(Details details, Words words) {
    return joined(details.languages().stream().map(each -> language(each.value(), words)).toList(),
        words);
  }

  private static String language(String code, Words words) {
    return Languages.bundled()
        .find(code)
        .map(language -> language.label(words.locale()))
        .orElseGet(() -> Locale.forLanguageTag(code).getDisplayLanguage(words.locale()));
  }

  private static MeetingView meeting(Meeting meeting, GroupWords speech, Words words) {
    var schedule = meeting.schedule().map(Claimed::value);
    var dates = speech.dates(meeting, DATES);
    var readable = schedule.filter(each -> each.isPublishable() && meeting.zone().isPresent());
    return new MeetingView(
        schedule.map(each -> each.text()).filter(text -> !text.isBlank()),
        schedule.flatMap(speech::reading),
        dates,
        schedule.filter(_ -> dates.isEmpty())
            .map(_ -> words.of(readable.isPresent() ? "when.over" : "when.unread")),
        meeting.venue().map(venue -> speech.where(venue.value())).orElse(List.of()),
        speech.ways(meeting),
        meeting.link()
            .flatMap(link -> ContactLinks.openable(link.value()))
            .map(link -> new Hyperlink(words.of("meeting.room", link.text()), link.href())));
  }

  private static Seen seen(ListingLink listing, GroupWords speech) {
    var href = ContactLinks.openable(listing.page()).map(Hyperlink::href).orElse("");
    return new Seen(new Hyperlink(listing.sourceName(), href), speech.seen(listing.lastSeen()));
  }
}
