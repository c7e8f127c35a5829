package org.nearkin.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Finds the phone numbers people can call: in any usual notation, with extensions, as words
/// (`1-800-555-HELP`), short (`988`), or without an area code where the page gives one.
///
/// Meeting ids, passcodes, fax numbers, dates, times, amounts and ZIPs are not phone numbers. The
/// reserved numbers of films and examples (555-01xx) are accepted.
public final class PhoneReader {
  /// In a number whose area code came from elsewhere on the page.
  private static final double INFERRED = 0.7;
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String EXTENSION = "(?:[ ,;]{0,2}(?i:x|ext\\.?|extension|extensión|interno|poste|anexo|#) ?(\\d{1,6})\\b)?";
  /// Words for an extension that the library does not know.
  private static final Pattern EXTENSION_BEHIND = Pattern.compile(EXTENSION);
  private static final Pattern WORDS = Pattern
      .compile("(?<![\\w-])(?:1[-. ])?\\(?([2-9]\\d{2})\\)?[-. ]{1,2}"
          + "((?:\\d{3} (?=[A-Z]{4}\\b))?[A-Z\\d](?:-?[A-Z\\d]){3,9})(?![\\w-])" + EXTENSION);
  private static final Pattern LOCAL = Pattern
      .compile("(?<![\\w$£€./:-])(?<!\\d[ )])(?<!\\d\\) )([2-9]\\d{2})[-.](\\d{4})"
          + "(?![\\w-]|[.,/]\\d)" + EXTENSION);
  /// Area code and seven digits.
  private static final int NATIONAL_DIGITS = 10;
  private static final int MOST = 200;
  /// A listing is shorter; longer texts are read up to here.
  private static final int LONGEST = 12_000;

  private PhoneReader() {}

  /// A number and where it stands in the text.
  record Hit(int start, int end, PhoneNumber phone) {
    boolean overlaps(Hit other) {
      return start < other.end && other.start < end;
    }
  }

  /// The numbers in a text, in order, each once; of a text with very many, the first 200 candidates.
  ///
  /// @param areaCodeHint area code of the page or county, for numbers written without one
  /// @param regionCode two-letter country for numbers without a country code
  public static List<PhoneNumber> find(String text, Optional<String> areaCodeHint,
      String regionCode) {
    var masked = NotPhones.mask(beginning(text));
    var candidates = candidates(masked, regionCode);
    // Behind the last of too many, the tail of a whole number would look like a local one.
    var read = candidates.size() < MOST ? masked : masked.substring(0, candidates.getLast().end());
    var hits = new ArrayList<Hit>();
    Stream.of(international(candidates, read), words(read, regionCode),
        areaCodeHint.stream().flatMap(area -> local(read, area, regionCode)),
        ShortCodes.find(read, regionCode))
        .flatMap(found -> found.limit(MOST))
        .filter(hit -> hits.stream().noneMatch(hit::overlaps))
        .forEach(hits::add);
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::start))
        .map(Hit::phone)
        .filter(distinctNumbers())
        .toList();
  }

  /// Up to the last space before the limit, so that no number is cut in two.
  private static String beginning(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, Math.max(0, text.lastIndexOf(' ', LONGEST)));
  }

  private static Predicate<PhoneNumber> distinctNumbers() {
    var seen = new HashSet<String>();
    return phone -> seen
        .add(phone.number() + phone.extension().map(digits -> "x" + digits).orElse(""));
  }

  private static List<PhoneNumberMatch> candidates(String text, String regionCode) {
    var matches = PHONES.findNumbers(text, regionCode, Leniency.POSSIBLE, MOST).spliterator();
    return StreamSupport.stream(matches, false).limit(MOST).toList();
  }

  private static Stream<Hit> international(List<PhoneNumberMatch> candidates, String text) {
    return candidates.stream()
        .filter(match -> isPlausible(match.number()))
        .map(match -> hit(match, text));
  }

  private static Hit hit(PhoneNumberMatch match, String text) {
    var number = match.number();
    if (number.hasExtension()) {
      return new Hit(match.start(), match.end(),
          phone(number, Optional.of(number.getExtension()), match.rawString()));
    }
    var behind = EXTENSION_BEHIND.matcher(text).region(match.end(), text.length());
    var end = behind.lookingAt() ? behind.end() : match.end();
    var extension = end > match.end()
        ? Optional.ofNullable(behind.group(1))
        : Optional.<String>empty();
    return new Hit(match.start(), end,
        phone(number, extension, text.substring(match.start(), end)));
  }

  private static PhoneNumber phone(
      Phonenumber.PhoneNumber number, Optional<String> extension, String stated) {
    return new PhoneNumber(
        PHONES.format(number, PhoneNumberFormat.E164),
        extension,
        stated,
        PHONES.getNumberType(number) == PhoneNumberType.TOLL_FREE,
        1);
  }

  /// Valid in its country's plan, or reserved for fiction there.
  private static boolean isPlausible(Phonenumber.PhoneNumber number) {
    var national = PHONES.getNationalSignificantNumber(number);
    return PHONES.isValidNumber(number)
        || (number.getCountryCode() == 1 && national.matches("[2-9]\\d{2}55501\\d{2}")
            && PHONES.isValidNumber(withOrdinaryExchange(number)))
        || (number.getCountryCode() == 44 && national.matches("1632960\\d{3}"));
  }

  /// The same area code with an exchange that is certainly in use, to test the area code alone.
  private static Phonenumber.PhoneNumber withOrdinaryExchange(Phonenumber.PhoneNumber number) {
    var area = number.getNationalNumber() / 10_000_000;
    return new Phonenumber.PhoneNumber().setCountryCode(1)
        .setNationalNumber(area * 10_000_000 + 234_2345);
  }

  private static Stream<Hit> words(String text, String regionCode) {
    return WORDS.matcher(text)
        .results()
        .filter(match -> match.group(2).matches(".*[A-Z].*[A-Z].*"))
        .flatMap(match -> word(match, regionCode).stream());
  }

  private static Optional<Hit> word(MatchResult match, String regionCode) {
    var digits = match.group(1)
        + PhoneNumberUtil.convertAlphaCharactersInNumber(match.group(2)).replaceAll("\\D", "");
    if (digits.length() < NATIONAL_DIGITS) {
      return Optional.empty();
    }
    var exact = digits.length() == NATIONAL_DIGITS && match.group(2).indexOf(' ') < 0;
    return parse(digits.substring(0, NATIONAL_DIGITS), regionCode)
        .filter(number -> exact || PHONES.getNumberType(number) == PhoneNumberType.TOLL_FREE)
        .map(number -> new Hit(match.start(), match.end(),
            phone(number, Optional.ofNullable(match.group(3)), match.group())));
  }

  private static Stream<Hit> local(String text, String areaCode, String regionCode) {
    return LOCAL.matcher(text)
        .results()
        .flatMap(match -> parse(areaCode + match.group(1) + match.group(2), regionCode)
            .map(number -> new Hit(match.start(), match.end(), inferred(number, match)))
            .stream());
  }

  private static PhoneNumber inferred(Phonenumber.PhoneNumber number, MatchResult match) {
    @Nullable
    String extension = match.group(3);
    return new PhoneNumber(PHONES.format(number, PhoneNumberFormat.E164),
        Optional.ofNullable(extension),
        match.group(), false, INFERRED);
  }

  private static Optional<Phonenumber.PhoneNumber> parse(String digits, String regionCode) {
    try {
      return Optional.of(PHONES.parse(digits, regionCode)).filter(PhoneReader::isPlausible);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
