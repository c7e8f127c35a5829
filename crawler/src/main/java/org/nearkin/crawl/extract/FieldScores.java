package org.nearkin.crawl.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.Fingerprint;

/// How well the parts of the found listings were read.
final class FieldScores {
  private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d().\\s-]{5,16}\\d");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final int NATIONAL_DIGITS = 10;
  private final Map<String, Score> scores = new LinkedHashMap<>();

  Map<String, Score> scores() {
    return scores;
  }

  void add(StatedListing got, ExpectedListing expected) {
    count("phones", phones(got), set(expected.values("phones"), FieldScores::digits));
    count("emails", found(got, Field.EMAIL, EMAIL),
        set(expected.values("emails"), text -> text.toLowerCase(Locale.ROOT)));
    count("formats", formats(got), set(expected.values("formats"), text -> text));
    countPlace("city", Field.CITY, got, expected);
    countPlace("postal", Field.POSTAL_CODE, got, expected);
    countPlace("venue", Field.VENUE, got, expected);
  }

  private void count(String field, Set<String> got, Set<String> expected) {
    var right = (int) got.stream().filter(expected::contains).count();
    scores.merge(
        field, new Score(right, got.size() - right, expected.size() - right), Score::plus);
  }

  /// A place in one piece is right when it holds the part; its parts are told apart later.
  private void countPlace(
      String key, Field field, StatedListing got, ExpectedListing expected) {
    var stated = set(texts(got, field), Fingerprint::normalize);
    var wanted = set(expected.values(key), Fingerprint::normalize);
    var places = set(texts(got, Field.PLACE), Fingerprint::normalize);
    var right = wanted.stream()
        .filter(
            part -> Stream.concat(stated.stream(), places.stream())
                .anyMatch(text -> text.contains(part)))
        .count();
    var wrong = wanted.isEmpty() && isInferred(key, expected)
        ? 0
        : Math.max(0, stated.size() - right);
    scores.merge(
        key, new Score((int) right, (int) wrong, wanted.size() - (int) right), Score::plus);
  }

  private static boolean isInferred(String key, ExpectedListing expected) {
    return expected.fields().has(key);
  }

  private static Set<String> phones(StatedListing got) {
    return texts(got, Field.PHONE).stream()
        .flatMap(text -> PHONE.matcher(text).results())
        .map(match -> digits(match.group()))
        .filter(digits -> digits.length() >= NATIONAL_DIGITS - 3)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// National digits; an extension or access code behind them is not compared.
  private static String digits(String phone) {
    var digits = phone.replaceFirst("^\\+?1[ .-]?(?=\\(?\\d{3})", "").replaceAll("\\D", "");
    return digits.substring(0, Math.min(NATIONAL_DIGITS, digits.length()));
  }

  private static Set<String> found(StatedListing got, Field field, Pattern pattern) {
    return texts(got, field).stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group().toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The formats that words, places and links tell; the resolver will read them more closely.
  private static Set<String> formats(StatedListing got) {
    var formats = new TreeSet<String>();
    texts(got, Field.FORMAT)
        .forEach(words -> formats.addAll(format(words.toLowerCase(Locale.ROOT))));
    var named = !formats.isEmpty();
    if (!named && (got.find(Field.PLACE).isPresent() || got.find(Field.STREET).isPresent()
        || got.find(Field.VENUE).isPresent())) {
      formats.add("in-person");
    }
    if (got.find(Field.MEETING_LINK).isPresent() && !formats.contains("online")) {
      formats.add("online");
    }
    return formats;
  }

  private static List<String> format(String words) {
    if (words.matches(".*(?:hybrid|h[ií]brid).*")) {
      return List.of("in-person", "online");
    }
    if (words.matches(".*(?:person|face|presencial).*")) {
      return List.of("in-person");
    }
    return List.of(words.matches(".*(?:phone|tel[eé]fono).*") ? "phone" : "online");
  }

  private static Set<String> set(List<String> texts, Function<String, String> change) {
    return texts.stream().map(change).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> texts(StatedListing got, Field field) {
    return got.all(field).map(Statement::text).toList();
  }
}
