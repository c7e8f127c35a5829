package org.nearkin.resolve;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.Statement;
import org.nearkin.contact.EmailAddress;
import org.nearkin.contact.EmailReader;
import org.nearkin.contact.PhoneNumber;
import org.nearkin.contact.PhoneReader;
import org.nearkin.contact.WebAddress;
import org.nearkin.group.Claimed;
import org.nearkin.group.Contacts;

/// Phones, e-mails and web addresses of a listing.
final class ContactReader {
  private static final String DEFAULT_COUNTRY = "US";

  private ContactReader() {}

  static Contacts read(Speaker speaker) {
    return new Contacts(
        distinct(speaker, statements(speaker, Field.PHONE, Field.CONTACT),
            text -> phones(speaker, text), PhoneNumber::number),
        distinct(speaker, statements(speaker, Field.EMAIL, Field.CONTACT),
            text -> EmailReader.find(text).stream().map(EmailAddress::address).toList(),
            email -> email),
        distinct(speaker, statements(speaker, Field.WEBSITE),
            text -> WebAddress.parse(text).stream().toList(), URI::toString));
  }

  private static Stream<Statement> statements(Speaker speaker, Field... fields) {
    return Stream.of(fields).flatMap(speaker::all);
  }

  private static List<PhoneNumber> phones(Speaker speaker, String text) {
    var home = speaker.source().home();
    return PhoneReader.find(text, home.areaCode(),
        home.address().country().orElse(DEFAULT_COUNTRY));
  }

  private static <T> List<Claimed<T>> distinct(
      Speaker speaker,
      Stream<Statement> statements,
      Function<String, List<T>> read,
      Function<T, String> identity) {
    var seen = new HashSet<String>();
    var found = new ArrayList<Claimed<T>>();
    statements.forEach(statement -> read.apply(statement.text())
        .stream()
        .filter(value -> seen.add(identity.apply(value)))
        .forEach(value -> found.add(speaker.claim(value, statement))));
    return found;
  }
}
