package org.nearkin.crawl.feed.hsds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;

/// How to reach a service: its own phones, mailboxes and pages, those of its contacts, and only without any of them those
/// of its organisation. The phone of the building is not the group's.
final class HsdsContacts {
  private static final double FEED = FeedRecord.FEED;
  private static final Map<String, String> TYPES = Map.of(
      "text", "Text", "sms", "Text", "cell", "Mobile", "mobile", "Mobile", "tty", "TTY",
      "textphone", "Textphone");
  /// A label for a phone, and not a text about its hours.
  private static final Pattern LABEL = Pattern.compile("[^\\d\\n]{2,60}");
  private final FeedRecord record;
  private final ListingDraft draft;
  private final HsdsPeople people;

  HsdsContacts(FeedRecord record, ListingDraft draft, HsdsPeople people) {
    this.record = record;
    this.draft = draft;
    this.people = people;
  }

  void state(List<FeedRecord> places, List<FeedRecord> schedules) {
    statePhones(record, "");
    places.forEach(place -> statePhones(place, ""));
    stateEmail(record);
    people.contacts().forEach(this::stateContact);
    stateLink(record, "url");
    record.list("additional_urls").forEach(each -> stateLink(each, "url"));
    schedules.forEach(schedule -> stateLink(schedule, "schedule_link"));
    stateOrganization(record.below("organization"));
  }

  private void stateContact(FeedRecord contact) {
    people.findFirstName(contact)
        .ifPresent(first -> draft.state(Field.CONTACT, first, contact.at("name"), FEED));
    statePhones(contact, people.role(contact));
    stateEmail(contact);
  }

  private void stateEmail(FeedRecord from) {
    if (!people.isPersonal(from.text("email"))) {
      from.copy("email", Field.EMAIL, draft);
    }
  }

  private void statePhones(FeedRecord from, String role) {
    from.list("phones")
        .stream()
        .filter(phone -> !phone.code("type").contains("fax"))
        .forEach(phone -> statePhone(phone, role));
  }

  private void statePhone(FeedRecord phone, String role) {
    var number = phone.text("number").replace("\"", "").strip();
    if (number.isEmpty() || !number.matches(".*\\d.*")) {
      return;
    }
    var words = people.withoutSecrets(phone.text("description"));
    var label = Stream.of(role, LABEL.matcher(words).matches() ? words : "",
        TYPES.getOrDefault(phone.code("type"), ""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> text.replaceFirst("[.:]+$", "") + ": ")
        .orElse("");
    var extension = phone.find("extension").map(digits -> " ext. " + digits).orElse("");
    draft.state(Field.PHONE, label + number + extension, phone.at("number"), FEED);
  }

  private void stateLink(FeedRecord from, String key) {
    var written = from.text(key);
    var address = written.toLowerCase(Locale.ROOT).startsWith("www.")
        ? "https://" + written
        : written;
    Contacts.stateLink(draft, address, from.at(key));
  }

  private void stateOrganization(FeedRecord organization) {
    if (!draft.states(Field.PHONE)) {
      statePhones(organization, "");
    }
    if (!draft.states(Field.EMAIL)) {
      stateEmail(organization);
    }
    if (!draft.states(Field.WEBSITE)) {
      Optional.of("website")
          .filter(key -> organization.find(key).isPresent())
          .or(() -> Optional.of("url"))
          .ifPresent(key -> stateLink(organization, key));
    }
  }
}
