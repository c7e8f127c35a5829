package org.nearkin.crawl.feed.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.Organizers;
import org.nearkin.crawl.feed.Prose;

/// The contacts of a service and the people named in its addresses, whose family names are not passed on.
///
/// @param contacts of the service and of its places
/// @param firstNames by the full name as written
record HsdsPeople(List<FeedRecord> contacts, Map<String, String> firstNames) {
  private static final String TITLES = "(?:(?:Dr|Mrs?|Ms|Miss|Mx|Rev(?:erend)?|Prof(?:essor)?|Sr|Fr)\\b\\.? +)";
  private static final Pattern TITLE = Pattern.compile("^" + TITLES + "+");
  private static final Pattern PAYMENT = Pattern.compile(
      "\\b(?:venmo|cash ?app|zelle|paypal(?:\\.me)?|account (?:no|number)|sort code|iban)\\b|(?<![\\w$])\\$[A-Za-z]\\w+",
      Pattern.CASE_INSENSITIVE);
  private static final int SHORTEST_NAME = 3;

  HsdsPeople {
    contacts = List.copyOf(contacts);
    firstNames = Map.copyOf(firstNames);
  }

  /// @param source name of the source, which is nobody's
  static HsdsPeople of(FeedRecord service, List<FeedRecord> places, String source) {
    var contacts = new ArrayList<>(service.list("contacts"));
    places.forEach(place -> contacts.addAll(place.list("contacts")));
    var names = new LinkedHashMap<String, String>();
    Stream.concat(
        contacts.stream().map(contact -> contact.text("name")),
        places.stream()
            .flatMap(place -> HsdsPlace.addresses(place.below("location")).stream())
            .map(address -> address.text("attention")))
        .forEach(name -> findFirst(name, source).ifPresent(first -> names.put(name, first)));
    return new HsdsPeople(contacts, names);
  }

  private static Optional<String> findFirst(String name, String source) {
    return Organizers.findFirstName(TITLE.matcher(name).replaceFirst(""), source);
  }

  Optional<String> findFirstName(FeedRecord contact) {
    return Optional.ofNullable(firstNames.get(contact.text("name")));
  }

  /// What a contact is to the group: its title or department, or a name that is an office's.
  String role(FeedRecord contact) {
    return Stream.of("title", "department", "name")
        .flatMap(key -> contact.find(key).stream())
        .filter(words -> !firstNames.containsKey(words))
        .filter(words -> !words.equals(contact.text("name")) || Organizers.isOrganization(words))
        .findFirst()
        .map(this::withoutSecrets)
        .orElse("");
  }

  /// Whether a mailbox bears the family name of one of the people.
  boolean isPersonal(String email) {
    var box = Fingerprint.normalize(email.replaceFirst("@.*", "")).replace(" ", "");
    return firstNames.keySet()
        .stream()
        .map(HsdsPeople::familyName)
        .anyMatch(name -> name.length() >= SHORTEST_NAME && box.contains(name));
  }

  private static String familyName(String name) {
    var words = Fingerprint.normalize(plain(name)).split(" ", -1);
    return words.length > 1 ? words[words.length - 1] : "";
  }

  /// The text with first names only, and without the sentences that tell a passcode or how to pay someone.
  String withoutSecrets(String text) {
    var open = Prose.withoutPasscodes(text);
    if (PAYMENT.matcher(open).find()) {
      open = Prose.sentences(open)
          .stream()
          .filter(sentence -> !PAYMENT.matcher(sentence).find())
          .collect(Collectors.joining("\n"));
    }
    for (var name : firstNames.entrySet()) {
      open = withFirstName(open, name.getKey(), name.getValue());
    }
    return open;
  }

  /// "Ann Persona", "Dr. Ann Persona" and "Dr. Persona" become "Ann"; a family name alone may be any word.
  private static String withFirstName(String text, String name, String first) {
    var full = Pattern.quote(plain(name));
    var family = Pattern.quote(plain(name).replaceFirst(".* ", ""));
    return Pattern
        .compile("\\b(?:" + TITLES + "*" + full + "|" + TITLES + "+" + family + ")(?!\\w)")
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(first));
  }

  /// Without titles and what follows the name.
  private static String plain(String name) {
    return TITLE.matcher(name).replaceFirst("").replaceFirst(" *[,(].*", "");
  }
}
