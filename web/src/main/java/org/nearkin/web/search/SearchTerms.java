package org.nearkin.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.group.Format;
import org.nearkin.web.page.Parameter;
import org.nearkin.web.page.Parameters;
import org.nearkin.web.page.Words;

/// What a visitor asks for, as the address says it.
///
/// @param miles around the place; one of [#RADII]
/// @param formats only these; empty = all
/// @param page counted from 1
public record SearchTerms(
    String words,
    String place,
    int miles,
    Set<Format> formats,
    int page) {
  /// The parameters a search's address may hold.
  public static final List<String> PARAMETERS = List.of("q", "near", "within", "format", "page",
      Parameters.LANGUAGE);
  static final List<Integer> RADII = List.of(10, 25, 50, 100);
  static final int DEFAULT_RADIUS = 25;
  /// More pages than anyone opens; robots that count upwards stop here.
  static final int LAST_PAGE = 500;
  private static final int LONGEST_WORDS = 200;
  private static final int LONGEST_PLACE = 100;

  public SearchTerms {
    formats = Set.copyOf(formats);
  }

  /// Nothing asked yet.
  public static SearchTerms empty() {
    return new SearchTerms("", "", DEFAULT_RADIUS, Set.of(), 1);
  }

  /// Reads the parameters of an address.
  ///
  /// @throws org.nearkin.web.page.RefusedRequest if a value is not allowed
  public static SearchTerms of(Parameters parameters) {
    return new SearchTerms(
        parameters.text("q", LONGEST_WORDS),
        parameters.text("near", LONGEST_PLACE),
        parameters.choice("within", strings(RADII), SearchTerms::radius).orElse(DEFAULT_RADIUS),
        parameters.choices("format", formatCodes(), SearchTerms::format),
        parameters.choice("page", List.of("1–" + LAST_PAGE), SearchTerms::page).orElse(1));
  }

  /// As the parameters of an address; what is as usual is left out.
  List<Parameter> parameters() {
    return Stream.of(
        text("q", words),
        text("near", place),
        place.isEmpty() || miles == DEFAULT_RADIUS
            ? Stream.<Parameter>empty()
            : text("within", String.valueOf(miles)),
        ordered().map(format -> new Parameter("format", Words.code(format))),
        page == 1 ? Stream.<Parameter>empty() : text("page", String.valueOf(page)))
        .flatMap(each -> each)
        .toList();
  }

  SearchTerms withWords(String others) {
    return new SearchTerms(others, place, miles, formats, 1);
  }

  SearchTerms withPlace(String other) {
    return new SearchTerms(words, other, miles, formats, 1);
  }

  SearchTerms within(int otherMiles) {
    return new SearchTerms(words, place, otherMiles, formats, 1);
  }

  SearchTerms withFormats(Set<Format> others) {
    return new SearchTerms(words, place, miles, others, 1);
  }

  SearchTerms without(Format format) {
    return withFormats(Set.copyOf(ordered().filter(each -> each != format).toList()));
  }

  SearchTerms onPage(int other) {
    return new SearchTerms(words, place, miles, formats, other);
  }

  /// The next wider circle.
  Optional<Integer> findWiderRadius() {
    return RADII.stream().filter(radius -> radius > miles).findFirst();
  }

  /// The formats in their usual order.
  Stream<Format> ordered() {
    return Arrays.stream(Format.values()).filter(formats::contains);
  }

  private static Stream<Parameter> text(String name, String value) {
    return value.isEmpty() ? Stream.empty() : Stream.of(new Parameter(name, value));
  }

  private static Optional<Integer> radius(String text) {
    return RADII.stream().filter(radius -> String.valueOf(radius).equals(text)).findFirst();
  }

  private static Optional<Format> format(String text) {
    return Arrays.stream(Format.values())
        .filter(format -> Words.code(format).equals(text))
        .findFirst();
  }

  private static Optional<Integer> page(String text) {
    return text.matches("[1-9][0-9]{0,2}")
        ? Optional.of(Integer.valueOf(text)).filter(page -> page <= LAST_PAGE)
        : Optional.empty();
  }

  private static List<String> formatCodes() {
    return Arrays.stream(Format.values()).map(Words::code).toList();
  }

  private static List<String> strings(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).toList();
  }
}
