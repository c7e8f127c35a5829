package org.nearkin.vocabulary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.vocabulary.Condition.Abbreviations;
import org.nearkin.vocabulary.Condition.Codes;
import org.nearkin.vocabulary.Condition.Names;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// All conditions and how they nest. Immutable.
public final class ConditionVocabulary {
  private final SequencedMap<String, Condition> conditions;
  private final Map<String, SequencedSet<String>> ancestors;
  private final Map<String, SequencedSet<String>> descendants;
  private final List<Condition> headings;
  private final String version;

  private ConditionVocabulary(SequencedMap<String, Condition> conditions, List<Condition> headings,
      String version) {
    this.conditions = conditions;
    this.headings = headings;
    this.version = version;
    this.ancestors = new LinkedHashMap<>();
    this.descendants = new LinkedHashMap<>();
    conditions.keySet().forEach(id -> ancestors.put(id, climb(id)));
    ancestors.forEach((id, wider) -> wider.forEach(
        each -> descendants.computeIfAbsent(each, _ -> new LinkedHashSet<>()).add(id)));
  }

  /// The vocabulary that ships with the program, read once.
  public static ConditionVocabulary bundled() {
    return Bundled.VOCABULARY;
  }

  /// @throws VocabularyException if an id is repeated, a parent or heading unknown or a condition its own ancestor
  static ConditionVocabulary of(VocabularyTable conditions, VocabularyTable headings,
      List<VocabularyTable> linkerFiles) {
    SequencedMap<String, Condition> byId = new LinkedHashMap<>();
    for (Row row : conditions.rows()) {
      Condition condition = condition(row);
      if (byId.putIfAbsent(condition.id(), condition) != null) {
        throw row.broken("id", condition.id() + " appears twice");
      }
    }
    var vocabulary = new ConditionVocabulary(byId, headings(headings, byId),
        ContentHash.of(Stream.concat(Stream.of(conditions), linkerFiles.stream()).toList()));
    conditions.rows().forEach(vocabulary::check);
    return vocabulary;
  }

  public Optional<Condition> find(String id) {
    return Optional.ofNullable(conditions.get(id));
  }

  /// The condition of that id.
  ///
  /// @throws NoSuchElementException if there is none
  public Condition get(String id) {
    return find(id)
        .orElseThrow(() -> new NoSuchElementException("There is no condition " + id + "."));
  }

  /// Every condition, in the order of the file: the roots first.
  public SequencedCollection<Condition> all() {
    return Collections.unmodifiableSequencedCollection(conditions.sequencedValues());
  }

  /// Ids of all wider conditions, nearest first, without `id` itself.
  public Set<String> ancestors(String id) {
    return closure(ancestors, id);
  }

  /// Ids of all narrower conditions, without `id` itself.
  public Set<String> descendants(String id) {
    return closure(descendants, id);
  }

  /// Short hash of the conditions and of the files the linker reads: changes whenever something indexed may be stale.
  public String version() {
    return version;
  }

  /// The conditions most often looked for, in the order to show them on the home page.
  public List<Condition> headings() {
    return headings;
  }

  private Set<String> closure(Map<String, SequencedSet<String>> closures, String id) {
    return java.util.Collections
        .unmodifiableSet(closures.getOrDefault(get(id).id(), new LinkedHashSet<>()));
  }

  private SequencedSet<String> climb(String id) {
    SequencedSet<String> wider = new LinkedHashSet<>(get(id).parents());
    var waiting = new ArrayDeque<>(wider);
    while (!waiting.isEmpty()) {
      find(waiting.removeFirst()).map(Condition::parents)
          .stream()
          .flatMap(Collection::stream)
          .filter(wider::add)
          .forEach(waiting::add);
    }
    wider.retainAll(conditions.keySet());
    return wider;
  }

  private void check(Row row) {
    Condition condition = get(row.text("id"));
    for (String parent : condition.parents()) {
      if (!conditions.containsKey(parent)) {
        throw row.broken("parents", "there is no condition " + parent);
      }
    }
    if (ancestors(condition.id()).contains(condition.id())) {
      throw row.broken("parents", condition.id() + " is its own ancestor");
    }
  }

  private static List<Condition> headings(VocabularyTable table, Map<String, Condition> byId) {
    return table.rows()
        .stream()
        .map(row -> Optional.ofNullable(byId.get(row.text("id")))
            .orElseThrow(() -> row.broken("id", "there is no condition " + row.text("id"))))
        .toList();
  }

  private static Condition condition(Row row) {
    return new Condition(
        row.text("id"),
        new Names(row.text("name"), row.list("synonyms")),
        new Names(row.text("name_es"), row.list("synonyms_es")),
        row.list("parents"),
        new Codes(row.findText("mesh"), row.list("icd10cm"), row.findText("doid"),
            row.findText("mondo"),
            row.findText("code_evidence").orElse("")),
        new Abbreviations(row.list("abbr"), row.list("ambiguous_abbr")),
        row.findText("audience").orElse(""));
  }

  private static final class Bundled {
    private static final List<String> LINKER_FILES = List.of(
        "organizations.tsv", "look-alikes.tsv", "word-lists.tsv", "compositions.tsv", "facets.tsv",
        "situations.tsv", "situation-words.tsv");
    static final ConditionVocabulary VOCABULARY = of(
        VocabularyTable.bundled("conditions.tsv"),
        VocabularyTable.bundled("headings.tsv"),
        LINKER_FILES.stream().map(VocabularyTable::bundled).toList());
  }
}
