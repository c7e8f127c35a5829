package org.nearkin.contact;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.EmailValidator;
import org.nearkin.contact.HiddenEmail.Spelled;

/// Finds e-mail addresses, also those hidden from simple robots.
///
/// `name [at] example [dot] org` and `name AT example DOT org` are read, codes of HTML, and addresses written backwards;
/// words in lower case without brackets only where the words before name a letter, because "meet at noon dot" is prose.
/// Validated by Commons Validator.
public final class EmailReader {
  private static final String LOCAL = "(?<![\\w.%+'-])([\\w%+'-][\\w.%+'-]{0,63}+)";
  private static final String LABEL = "([\\p{L}\\d](?:[\\p{L}\\d-]{0,62}))";
  private static final String AT = "(?:@|\\s{0,3}[\\[({<]\\s?(?i:at|arroba|@)\\s?[\\])}>]\\s{0,3})";
  private static final String DOT = "(?:\\.|\\s{0,3}[\\[({<]\\s?(?i:dot|punto|\\.)\\s?[\\])}>]\\s{0,3})";
  private static final Pattern BRACKETED = Pattern
      .compile(LOCAL + AT + LABEL + "(?:" + DOT + LABEL + "){1,6}");
  private static final Pattern SHOUTED = Pattern.compile(
      LOCAL + "\\s{1,3}(?:AT|ARROBA)\\s{1,3}" + LABEL + "(?:(?:\\.|\\s{1,3}(?:DOT|PUNTO)\\s{1,3})"
          + LABEL + "){1,6}");
  private static final Pattern AT_WORD = Pattern.compile(AT + "|\\s+(?:AT|ARROBA)\\s+");
  private static final Pattern DOT_WORD = Pattern.compile(DOT + "|\\s+(?:DOT|PUNTO)\\s+");
  /// A listing is shorter; longer texts are read up to here.
  private static final int LONGEST = 40_000;
  private static final EmailValidator VALIDATOR = new EmailValidator(false, false, Domains.PUBLIC);

  private EmailReader() {}

  /// The addresses in a text, in order, each once.
  public static List<EmailAddress> find(String text) {
    var shown = HiddenEmail.reveal(text.substring(0, Math.min(text.length(), LONGEST)));
    var spelled = Stream.of(BRACKETED, SHOUTED)
        .flatMap(pattern -> pattern.matcher(shown).results())
        .map(EmailReader::read);
    var found = new LinkedHashMap<String, EmailAddress>();
    Stream.concat(spelled, HiddenEmail.find(shown, VALIDATOR::isValid).stream())
        .filter(one -> VALIDATOR.isValid(one.address()))
        .sorted(Comparator.comparingInt(Spelled::start))
        .map(one -> new EmailAddress(one.address(), one.stated()))
        .forEach(email -> found.putIfAbsent(email.address().toLowerCase(Locale.ROOT), email));
    return List.copyOf(found.values());
  }

  private static Spelled read(MatchResult match) {
    var local = match.group(1);
    var rest = match.group().substring(local.length());
    var host = DOT_WORD.matcher(AT_WORD.matcher(rest).replaceFirst("")).replaceAll(".");
    var address = local.replaceFirst("^'+", "") + '@' + host.toLowerCase(Locale.ROOT);
    return new Spelled(match.start(), address, match.group());
  }

  /// Undoes Cloudflare's `data-cfemail`: hexadecimal bytes, each combined with the first by exclusive or.
  public static Optional<String> decodeCloudflare(String hex) {
    if (hex.length() < 4 || hex.length() > 1_000 || !hex.matches("(?:[0-9a-fA-F]{2})+")) {
      return Optional.empty();
    }
    var bytes = HexFormat.of().parseHex(hex);
    var decoded = new StringBuilder();
    for (var i = 1; i < bytes.length; i++) {
      decoded.append((char) ((bytes[i] ^ bytes[0]) & 0xff));
    }
    return Optional.of(decoded.toString()).filter(VALIDATOR::isValid);
  }
}
