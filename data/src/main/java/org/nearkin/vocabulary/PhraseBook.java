package org.nearkin.vocabulary;

import static org.nearkin.vocabulary.LinkTarget.Rule.ABBREVIATION;
import static org.nearkin.vocabulary.LinkTarget.Rule.FELLOWSHIP;
import static org.nearkin.vocabulary.LinkTarget.Rule.INVERTED;
import static org.nearkin.vocabulary.LinkTarget.Rule.LOOK_ALIKE;
import static org.nearkin.vocabulary.LinkTarget.Rule.ORGANIZATION;
import static org.nearkin.vocabulary.LinkTarget.Rule.PHRASE;
import static org.nearkin.vocabulary.LinkTarget.Rule.RUN_TOGETHER;
import static org.nearkin.vocabulary.LinkTarget.Rule.WEAK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.vocabulary.LinkTarget.Rule;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// Writes every phrase that leads to a condition into one index.
final class PhraseBook {
  private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\(([^)]*)\\)");
  // "ELA", "AFib", "hEDS"
  private static final Pattern SHORT_CAPITALS = Pattern.compile("(?=.*[A-Z].*[A-Z])[A-Za-z]{2,5}");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z.]{3,}");
  private static final Set<String> AND = Set.of("and", "y");
  private static final int SHORTEST_RUN_TOGETHER = 9;
  private static final int LONGEST_ALWAYS_AMBIGUOUS = 2;

  private final PhraseIndex<LinkTarget> index = new PhraseIndex<>(SKIPPABLE);
  private final Map<List<String>, List<String>> phrases = new LinkedHashMap<>();

  static final Set<String> SKIPPABLE = Stream
      .concat(WordLists.GENERIC.stream(), WordLists.DETERMINERS.stream())
      .collect(Collectors.toUnmodifiableSet());

  private PhraseBook() {}

  static PhraseIndex<LinkTarget> index(ConditionVocabulary vocabulary,
      List<KnownOrganization> organizations) {
    PhraseBook book = new PhraseBook();
    vocabulary.all().forEach(book::collect);
    book.phrases.forEach(book::write);
    organizations.forEach(book::write);
    book.phrases.forEach(book::writeVariants);
    VocabularyTable.bundled("look-alikes.tsv").rows().forEach(book::write);
    return book.index;
  }

  private void collect(Condition condition) {
    Set<String> abbreviations = new LinkedHashSet<>(condition.abbreviations().all());
    names(condition).map(name -> name.replace(".", ""))
        .filter(name -> SHORT_CAPITALS.matcher(name).matches())
        .forEach(abbreviations::add);
    for (String abbreviation : abbreviations) {
      boolean ambiguous = condition.abbreviations().ambiguous().contains(abbreviation)
          || abbreviation.length() <= LONGEST_ALWAYS_AMBIGUOUS;
      index.add(FoldedText.foldPhrase(abbreviation),
          LinkTarget.abbreviation(ABBREVIATION, List.of(condition.id()), abbreviation, ambiguous));
    }
    names(condition).filter(name -> !abbreviations.contains(name.replace(".", "")))
        .flatMap(name -> forms(name).stream())
        .forEach(form -> collect(form, condition.id()));
  }

  private void collect(List<String> form, String id) {
    List<String> ids = phrases.computeIfAbsent(form, _ -> new ArrayList<>());
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  private static Stream<String> names(Condition condition) {
    return Stream.of(condition.english(), condition.spanish())
        .flatMap(
            names -> Stream.concat(withoutParenthesis(names.name()), names.synonyms().stream()));
  }

  // "ALS (Lou Gehrig's disease)" is three names; "Emotional wellness (12-step)" only explains itself.
  private static Stream<String> withoutParenthesis(String name) {
    Matcher inside = PARENTHESIS.matcher(name);
    if (!inside.find()) {
      return Stream.of(name);
    }
    String within = inside.group(1);
    boolean isName = within.contains(" ") && within.chars().noneMatch(Character::isDigit);
    return Stream.of(name, inside.replaceAll(""), isName ? within : name);
  }

  /// The phrase as such, without determiners, and without the words that only say that people meet.
  private static List<List<String>> forms(String name) {
    List<String> whole = FoldedText.foldPhrase(name);
    List<List<String>> forms = new ArrayList<>(List.of(whole));
    for (Set<String> dropped : List.of(WordLists.DETERMINERS, SKIPPABLE)) {
      List<String> form = whole.stream().filter(Predicate.not(dropped::contains)).toList();
      // A single word left over ("social" of "social group") would say too little.
      if (form.size() > 1 && !forms.contains(form)) {
        forms.add(form);
      }
    }
    return forms;
  }

  private void write(List<String> phrase, List<String> ids) {
    Rule rule = WordLists.WEAK_CONDITIONS.containsAll(ids) ? WEAK : PHRASE;
    index.add(phrase, LinkTarget.phrase(rule, rule == WEAK ? ids : withParts(phrase, ids)));
  }

  // "Anxiety and depression" names both, but "pregnancy and infant loss" is about no pregnancy: there the last
  // word belongs to both parts, and "pregnancy loss" is the same condition.
  private List<String> withParts(List<String> phrase, List<String> ids) {
    int and = phrase.stream().filter(AND::contains).map(phrase::indexOf).findFirst().orElse(-1);
    if (and < 1 || and == phrase.size() - 1) {
      return ids;
    }
    List<String> before = phrase.subList(0, and);
    List<String> after = phrase.subList(and + 1, phrase.size());
    Set<String> all = new LinkedHashSet<>(ids);
    if (!isAbout(joined(before, after.getLast()), ids)
        && !isAbout(joined(before.subList(0, 1), after.getLast()), ids)) {
      Stream.of(before, after)
          .flatMap(part -> phrases.getOrDefault(part, List.of()).stream())
          .filter(Predicate.not(WordLists.WEAK_CONDITIONS::contains))
          .forEach(all::add);
    }
    return List.copyOf(all);
  }

  private static List<String> joined(List<String> words, String last) {
    return Stream.concat(words.stream(), Stream.of(last)).toList();
  }

  private boolean isAbout(List<String> phrase, List<String> ids) {
    return phrases.getOrDefault(phrase, List.of()).stream().anyMatch(ids::contains);
  }

  private void writeVariants(List<String> phrase, List<String> ids) {
    if (phrase.size() == 2) {
      addIfFree(phrase.reversed(), INVERTED, ids);
    }
    String joined = String.join("", phrase);
    if (phrase.size() > 1 && phrase.size() < 4 && joined.length() >= SHORTEST_RUN_TOGETHER) {
      addIfFree(List.of(joined), RUN_TOGETHER, ids);
    }
  }

  private void addIfFree(List<String> phrase, Rule rule, List<String> ids) {
    if (index.valuesAt(phrase).isEmpty() && !WordLists.WEAK_CONDITIONS.containsAll(ids)) {
      index.add(phrase, LinkTarget.phrase(rule, ids));
    }
  }

  private void write(KnownOrganization organization) {
    Rule rule = organization.twelveStep() ? FELLOWSHIP : ABBREVIATION;
    organization.abbreviation().ifPresent(abbreviation -> write(abbreviation, rule, organization));
    Stream.concat(Stream.of(organization.name()), organization.alsoKnownAs().stream())
        .forEach(name -> {
          if (CAPITALS.matcher(name).matches()) {
            write(name, rule, organization);
          } else {
            organizationForms(name).filter(form -> index.valuesAt(form).isEmpty())
                .forEach(form -> index.add(form,
                    LinkTarget.phrase(ORGANIZATION, organization.conditions())));
          }
        });
  }

  private void write(String abbreviation, Rule rule, KnownOrganization organization) {
    boolean ambiguous = abbreviation.length() <= LONGEST_ALWAYS_AMBIGUOUS;
    index.add(FoldedText.foldPhrase(abbreviation),
        LinkTarget.abbreviation(rule, organization.conditions(), abbreviation, ambiguous));
  }

  // "Leukemia & Lymphoma Society" without its last word would hide both conditions.
  private static Stream<List<String>> organizationForms(String name) {
    List<List<String>> forms = forms(name);
    return Stream.concat(forms.stream().limit(1),
        forms.stream().skip(1).filter(form -> !form.contains("and")));
  }

  private void write(Row row) {
    List<String> ids = row.list("conditions");
    for (String phrase : row.list("phrases")) {
      List<String> words = FoldedText.foldPhrase(phrase);
      index.removeAt(words, Predicate.not(LinkTarget::isAbbreviation));
      index.add(words, LinkTarget.phrase(ids.isEmpty() ? LOOK_ALIKE : WEAK, ids));
    }
  }
}
