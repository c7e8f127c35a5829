package org.nearkin.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.vocabulary.Languages;

/// The languages a group is held in: "in Spanish", "bilingual (English/Spanish)", "se habla español".
///
/// A name of a language counts only where the words around make it one: not in "Spanish Fort" or "French Hospital". "Bilingual"
/// alone does not say which two.
public final class LanguageReader {
  private static final double CONFIDENCE = 0.9;
  /// What people call languages beside their names in the vocabulary.
  private static final Map<String, String> OTHER_NAMES = Map.of(
      "mandarin", "zh", "chinese", "zh", "chino", "zh", "filipino", "tl", "farsi", "fa",
      "castellano", "es", "asl", "ase", "creole", "ht", "kreyol", "ht");
  private static final Map<String, String> CODES = codes();
  private static final String NAME = "(?:" + CODES.keySet()
      .stream()
      .sorted(Comparator.comparingInt(String::length)
          .reversed()
          .thenComparing(Comparator.naturalOrder()))
      .map(Pattern::quote)
      .collect(Collectors.joining("|")) + ")";
  private static final String NAMES = "(" + NAME
      + "(?:(?: ?[/,&+-] ?| and | or | y | o | e | and in | y en )" + NAME + "){0,4})";
  private static final String NO_PLACE = "(?! (?:fort|harlem|lake|street|st|road|rd|ave|avenue|lane|church|hospital|hall|town|village|oaks|fork|springs|court|quarter|restaurant|class|classes|department)\\b)";
  private static final Pattern WORDS = Pattern.compile(
      "(?<![\\p{L}\\d])(?:(?:in|en|conducted in|held in|offered in|spoken in) " + NAMES + NO_PLACE
          + "|" + NAMES
          + "[ -](?:speaking|speakers|language|only|spoken|hablantes|parlantes)(?! (?:church|street))"
          + "|(?:bilingual|bilingue|trilingual|language|languages|idioma|idiomas|lengua)(?: group| grupo)?[ :(-]{1,3}(?:en |in )?"
          + NAMES
          + "|(?:se habla|hablamos|habla|se hablan|we speak|speaks) " + NAMES
          + "|[\\[(]" + NAMES + "[\\])])(?![\\p{L}\\d])"
          + "|(?<![\\p{L}\\d])((?:de )?habla hispana|hispanohablantes?|hispanoparlantes?|latino spanish)(?![\\p{L}\\d])");
  private static final Pattern ONE = Pattern.compile("(?<![\\p{L}])" + NAME + "(?![\\p{L}])");

  private LanguageReader() {}

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (var language : Languages.bundled().all()) {
      Stream.of(language.english(), language.spanish(), language.nativeName())
          .map(name -> FactText.of(name).folded().replaceFirst(" \\(.*", ""))
          .filter(name -> name.length() > 2)
          .forEach(name -> codes.putIfAbsent(name, language.code()));
    }
    codes.putAll(OTHER_NAMES);
    return Map.copyOf(codes);
  }

  /// The codes of the languages, in the order of the text; empty when it states none.
  public static List<Stated<String>> read(String text) {
    var read = FactText.of(text);
    var found = new LinkedHashMap<String, Stated<String>>();
    var matcher = WORDS.matcher(read.folded());
    while (matcher.find()) {
      if (!read.isDenied(matcher.start(), matcher.end())) {
        var snippet = read.snippet(matcher.start(), matcher.end());
        names(matcher.group())
            .forEach(code -> found.putIfAbsent(code, new Stated<>(code, snippet, CONFIDENCE)));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static List<String> names(String words) {
    return words.contains("hispan")
        ? List.of("es")
        : ONE.matcher(words)
            .results()
            .map(match -> CODES.getOrDefault(match.group(), ""))
            .filter(code -> !code.isEmpty())
            .toList();
  }
}
