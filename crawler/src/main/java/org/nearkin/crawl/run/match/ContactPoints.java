package org.nearkin.crawl.run.match;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.contact.EmailAddress;
import org.nearkin.contact.EmailReader;

/// How to reach a listing: phone numbers in digits, e-mail addresses and links to its own video room.
///
/// @param phones such as `5085550142` or, without its area code, `5550142`; an extension follows behind an x
record ContactPoints(Set<String> phones, Set<String> addresses) {
  private static final int LEAST_DIGITS = 7;
  private static final Pattern PHONE = Pattern.compile(
      "(\\+?\\d[\\d\\s().\\-\\u2013\\u00A0]{5,20}\\d)"
          + "(?:[\\s,;]{0,3}(?:x|ext\\.?|extension)\\s?(\\d{1,6}))?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCAL = Pattern.compile("\\d{7}(?:x\\d+)?$");

  static ContactPoints of(StatedListing listing) {
    var phones = new HashSet<String>();
    texts(listing, Field.PHONE, Field.CONTACT)
        .flatMap(text -> PHONE.matcher(text).results())
        .map(ContactPoints::phone)
        .filter(number -> number.length() >= LEAST_DIGITS)
        .forEach(phones::add);
    var addresses = new HashSet<String>();
    texts(listing, Field.EMAIL, Field.CONTACT, Field.PHONE)
        .flatMap(text -> EmailReader.find(text).stream())
        .map(EmailAddress::address)
        .forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
    texts(listing, Field.MEETING_LINK).forEach(addresses::add);
    return new ContactPoints(Set.copyOf(phones), Set.copyOf(addresses));
  }

  private static Stream<String> texts(StatedListing listing, Field... fields) {
    return Stream.of(fields).flatMap(listing::all).map(Statement::text);
  }

  /// Two extensions of one switchboard are two phones.
  private static String phone(MatchResult match) {
    var digits = match.group(1).replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "");
    return match.group(2) == null ? digits : digits + "x" + match.group(2);
  }

  /// The number without its area code, which is left out as often as not.
  private static String local(String phone) {
    return "~" + LOCAL.matcher(phone).results().findFirst().map(MatchResult::group).orElse(phone);
  }

  /// All of them, and the phones without their area codes, too.
  Stream<String> all() {
    return Stream.of(phones.stream(), phones.stream().map(ContactPoints::local),
        addresses.stream()).flatMap(points -> points).distinct();
  }

  /// @param rare which belong to one listing only; a hospital's switchboard tells no group
  Agreement compare(ContactPoints other, Set<String> rare) {
    var shared = Stream.concat(
        addresses.stream().filter(other.addresses::contains),
        phones.stream().flatMap(phone -> other.shared(phone).stream())).toList();
    if (!shared.isEmpty()) {
      return shared.stream().anyMatch(rare::contains) ? Agreement.SAME : Agreement.CLOSE;
    }
    return bothSay(phones, other.phones) || bothSay(addresses, other.addresses)
        ? Agreement.DIFFERENT
        : Agreement.UNKNOWN;
  }

  private Optional<String> shared(String phone) {
    if (phones.contains(phone)) {
      return Optional.of(phone.length() > LEAST_DIGITS ? phone : local(phone));
    }
    return phones.stream()
        .filter(mine -> mine.length() != phone.length())
        .map(ContactPoints::local)
        .filter(local(phone)::equals)
        .findFirst();
  }

  private static boolean bothSay(Set<String> mine, Set<String> theirs) {
    return !mine.isEmpty() && !theirs.isEmpty();
  }
}
