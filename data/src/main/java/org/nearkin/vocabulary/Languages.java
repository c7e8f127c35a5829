package org.nearkin.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// The languages groups are held in. Immutable.
public final class Languages {
  private final List<Language> all;
  private final Map<String, Language> byKey = new HashMap<>();

  private Languages(List<Language> all) {
    this.all = List.copyOf(all);
    for (Language language : all) {
      List.of(language.code(), language.english(), language.spanish(), language.nativeName())
          .forEach(name -> byKey.putIfAbsent(key(name), language));
    }
  }

  /// The list that ships with the program, read once.
  public static Languages bundled() {
    return Bundled.LANGUAGES;
  }

  static Languages of(VocabularyTable table) {
    return new Languages(table.rows().stream().map(Languages::language).toList());
  }

  /// By code or by its English, Spanish or native name, whatever the case and accents.
  public Optional<Language> find(String codeOrName) {
    return Optional.ofNullable(byKey.get(key(codeOrName)));
  }

  /// Every language, in the order of the file: the most used first.
  public List<Language> all() {
    return all;
  }

  private static String key(String name) {
    return FoldedText.foldLetters(name.strip());
  }

  private static Language language(Row row) {
    return new Language(row.text("code"), row.text("en"), row.text("es"), row.text("native"));
  }

  private static final class Bundled {
    static final Languages LANGUAGES = of(VocabularyTable.bundled("languages.tsv"));
  }
}
