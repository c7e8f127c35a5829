package org.nearkin.web.group;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.contact.PhoneNumber;
import org.nearkin.group.Contacts;
import org.nearkin.web.group.GroupPage.Contact;
import org.nearkin.web.page.Hyperlink;
import org.nearkin.web.page.Words;

/// Links to call, write to and open. Only `tel:`, `mailto:`, `http:` and `https:` ever leave here.
final class ContactLinks {
  private static final Set<String> OPENABLE = Set.of("http", "https");
  private final Words words;

  ContactLinks(Words words) {
    this.words = words;
  }

  List<Contact> list(Contacts contacts) {
    var phones = contacts.phones().stream().map(phone -> phone(phone.value()));
    var emails = contacts.emails().stream().flatMap(email -> email(email.value()).stream());
    var websites = contacts.websites().stream().flatMap(site -> website(site.value()).stream());
    return Stream.of(phones, emails, websites).flatMap(each -> each).toList();
  }

  private Contact phone(PhoneNumber phone) {
    var extension = phone.extension().map(digits -> ";ext=" + digits).orElse("");
    var label = words.of(phone.tollFree() ? "contact.toll-free" : "contact.phone");
    return new Contact(label, new Hyperlink(phone.stated(), "tel:" + phone.number() + extension));
  }

  private Optional<Contact> email(String address) {
    try {
      var href = new URI("mailto", address, null).toASCIIString();
      return Optional.of(new Contact(words.of("contact.email"), new Hyperlink(address, href)));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Optional<Contact> website(URI site) {
    return openable(site).map(link -> new Contact(words.of("contact.website"), link));
  }

  /// A link to another site, shown by its host.
  static Optional<Hyperlink> openable(URI uri) {
    var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    return OPENABLE.contains(scheme)
        ? Optional.ofNullable(uri.getHost()).map(host -> new Hyperlink(host, uri.toASCIIString()))
        : Optional.empty();
  }
}
