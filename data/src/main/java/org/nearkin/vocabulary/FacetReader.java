package org.nearkin.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nearkin.vocabulary.PhraseIndex.Hit;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// Reads for whom a group is, in English and Spanish, only from words that say so.
public final class FacetReader {
  static final int LONGEST_TEXT = 20_000;
  private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "el", "la", "lo", "un",
      "una");
  private static final Set<String> OF = Set.of("of", "de");

  private final PhraseIndex<Facets> index = new PhraseIndex<>(DETERMINERS);

  private FacetReader(VocabularyTable table) {
    for (Row row : table.rows()) {
      Facets facets = new Facets(values(row, "relations", Relation.class),
          values(row, "audiences", Audience.class));
      row.list("phrases")
          .stream()
          .map(FoldedText::foldPhrase)
          .map(phrase -> phrase.stream().filter(Predicate.not(DETERMINERS::contains)).toList())
          .forEach(phrase -> add(phrase, facets, row));
    }
  }

  /// The reader with the phrases that ship with the program.
  public static FacetReader bundled() {
    return Bundled.READER;
  }

  /// How those a group is for relate to its condition; empty where the text does not say.
  public Set<Relation> relations(String text) {
    return read(text).relations();
  }

  /// Whom a group is meant for beside its condition; empty where the text does not say.
  public Set<Audience> audiences(String text) {
    return read(text).audiences();
  }

  Facets read(FoldedText text) {
    List<Hit<Facets>> hits = index.longest(text.words(), _ -> true, (_, _) -> 0);
    Set<Integer> ends = hits.stream().map(Hit::to).collect(Collectors.toSet());
    List<Facets> parts = new ArrayList<>();
    for (Hit<Facets> hit : hits) {
      // "parents of people with autism": those after "of" are not the ones addressed.
      boolean owned = ends.contains(hit.from() - 1)
          && OF.contains(text.words().get(hit.from() - 1).folded());
      parts.add(owned && hit.value().relations().contains(Relation.SELF)
          ? new Facets(Set.of(), hit.value().audiences())
          : hit.value());
    }
    parts.add(new Facets(Set.of(), AgeRange.audiences(text.text())));
    return Facets.union(parts);
  }

  private void add(List<String> phrase, Facets facets, Row row) {
    if (index.valuesAt(phrase).stream().anyMatch(Predicate.not(facets::equals))) {
      throw row.broken("phrases",
          "'" + String.join(" ", phrase) + "' already stands for something else");
    }
    index.add(phrase, facets);
  }

  private Facets read(String text) {
    return read(FoldedText.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
  }

  private static <E extends Enum<E>> Set<E> values(Row row, String column, Class<E> type) {
    Set<E> values = EnumSet.noneOf(type);
    for (String name : row.list(column)) {
      try {
        values.add(Enum.valueOf(type, name));
      } catch (IllegalArgumentException e) {
        throw row.broken(column, name + " is none of " + EnumSet.allOf(type)
            .stream()
            .map(Enum::name)
            .collect(Collectors.joining(", ")));
      }
    }
    return values;
  }

  private static final class Bundled {
    static final FacetReader READER = new FacetReader(VocabularyTable.bundled("facets.tsv"));
  }
}
