package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nearkin.vocabulary.Condition.Names;

/// What the bundled files promise, so that an editor's slip is found before a visitor finds it.
class VocabularyFilesTest {
  /// Each of these really means two things; both are marked ambiguous.
  private static final Set<String> SHARED_ABBREVIATIONS = Set.of("PPA", "SCA");
  private static final Pattern MESH = Pattern.compile("D\\d{6,9}");
  private static final Pattern ICD = Pattern
      .compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?(-[A-Z]\\d[0-9A-Z])?");

  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();

  @Test
  void noPhraseStandsForTwoConditions() {
    Map<List<String>, Set<String>> owners = new LinkedHashMap<>();
    for (Condition condition : vocabulary.all()) {
      phrases(condition).filter(phrase -> !SHARED_ABBREVIATIONS.contains(phrase))
          .forEach(
              phrase -> owners
                  .computeIfAbsent(FoldedText.foldPhrase(phrase), _ -> new LinkedHashSet<>())
                  .add(condition.id()));
    }
    owners.values().removeIf(ids -> ids.size() == 1);
    assertEquals(Map.of(), owners);
  }

  @Test
  void sharedAbbreviationsAreMarkedAmbiguous() {
    for (String abbreviation : SHARED_ABBREVIATIONS) {
      List<Condition> owners = vocabulary.all()
          .stream()
          .filter(condition -> condition.abbreviations().ambiguous().contains(abbreviation))
          .toList();
      assertEquals(2, owners.size(), abbreviation);
    }
  }

  @Test
  void everyConditionIsNamedInBothLanguages() {
    for (Condition condition : vocabulary.all()) {
      assertTrue(condition.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), condition.id());
      assertTrue(phrases(condition).noneMatch(String::isBlank), condition.id());
    }
  }

  @Test
  void codesHaveTheShapeOfTheirVocabulary() {
    assertEquals(List.of(), misshapen(condition -> condition.codes().mesh().stream(), MESH));
    assertEquals(List.of(), misshapen(condition -> condition.codes().icd10cm().stream(), ICD));
    assertEquals(List.of(),
        misshapen(condition -> condition.codes().doid().stream(), Pattern.compile("DOID:\\d+")));
    assertEquals(List.of(), misshapen(condition -> condition.codes().mondo().stream(),
        Pattern.compile("MONDO:\\d{7}")));
  }

  @Test
  void everyAmbiguousAbbreviationIsAnAbbreviation() {
    for (Condition condition : vocabulary.all()) {
      assertTrue(condition.abbreviations().all().containsAll(condition.abbreviations().ambiguous()),
          condition.id());
    }
  }

  @Test
  void everyOrganizationLeadsToConditions() {
    for (KnownOrganization organization : KnownOrganization.bundled()) {
      assertTrue(!organization.conditions().isEmpty(), organization.name());
      organization.conditions().forEach(vocabulary::get);
    }
  }

  @Test
  void everyLookAlikeAndWeakWordLeadsToExistingConditions() {
    VocabularyTable.bundled("look-alikes.tsv")
        .rows()
        .forEach(row -> row.list("conditions").forEach(vocabulary::get));
    WordLists.WEAK_CONDITIONS.forEach(vocabulary::get);
  }

  @Test
  void everyCompositionNamesAFacet() {
    Set<String> facets = Stream.<Enum<?>[]>of(Relation.values(), Audience.values())
        .flatMap(Stream::of)
        .map(Enum::name)
        .collect(Collectors.toSet());
    VocabularyTable.bundled("compositions.tsv")
        .rows()
        .forEach(row -> assertTrue(facets.contains(row.text("facet")), () -> "line " + row.line()));
  }

  @Test
  void everyExpectationOfTheTablesExists() {
    Stream.of("condition-cases.tsv", "more-condition-cases.tsv", "look-alike-cases.tsv",
        "compound-cases.tsv")
        .map(VocabularyTable::bundled)
        .forEach(table -> table.rows().forEach(row -> row.list("expect").forEach(vocabulary::get)));
  }

  private List<String> misshapen(Function<Condition, Stream<String>> codes, Pattern shape) {
    return vocabulary.all()
        .stream()
        .flatMap(codes)
        .filter(code -> !shape.matcher(code).matches())
        .toList();
  }

  private static Stream<String> phrases(Condition condition) {
    return Stream.of(condition.english(), condition.spanish())
        .flatMap(VocabularyFilesTest::phrases);
  }

  private static Stream<String> phrases(Names names) {
    return Stream.concat(Stream.of(names.name()), names.synonyms().stream());
  }
}
