package org.nearkin.search.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.vocabulary.Language;
import org.nearkin.vocabulary.Languages;

/// The language a group is to be held in: "in Spanish", "Spanish-speaking", "en español", "ASL".
///
/// A question asked in Spanish asks for no language by that alone.
final class LanguageReader {
  /// Names that are other words as well.
  private static final Set<String> NEVER_ALONE = Set.of("polish", "polaco", "lao", "twi", "thai",
      "irish", "welsh", "german", "greek", "galés", "hindi");
  private static final int SHORTEST = 4;

  private final Languages languages;
  private final Pattern asked;
  private final Pattern alone;

  LanguageReader(Languages languages) {
    this.languages = languages;
    String names = languages.all()
        .stream()
        .flatMap(LanguageReader::names)
        .filter(name -> name.length() >= SHORTEST)
        .distinct()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
    asked = Pattern.compile(
        "(?iU)\\b(?:(?:held |only |spoken )?in|en|de habla|habla|hablan|hablado en)\\s+(" + names
            + ")\\b|\\b(" + names + ")[ -](?:speaking|speakers?|language|spoken|only)\\b");
    alone = Pattern.compile("(?iU)\\b(" + names + ")\\b");
  }

  private static Stream<String> names(Language language) {
    return Stream.of(language.english(), language.spanish(), language.nativeName());
  }

  Optional<String> read(QueryText text) {
    Matcher match = asked.matcher(text.open());
    if (match.find()) {
      return taken(text, match, match.group(1) == null ? match.group(2) : match.group(1));
    }
    Matcher name = alone.matcher(text.open());
    while (name.find()) {
      if (!NEVER_ALONE.contains(name.group().toLowerCase(Locale.ROOT))) {
        return taken(text, name, name.group());
      }
    }
    return Optional.empty();
  }

  private Optional<String> taken(QueryText text, Matcher match, String name) {
    text.take(match);
    return languages.find(name).map(Language::code);
  }
}
