package org.nearkin.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nearkin.vocabulary.LinkTarget.Rule;
import org.nearkin.vocabulary.PhraseIndex.Hit;

/// Finds the conditions that a title, a description or a visitor's query is about, in English and Spanish.
///
/// Phrases come first, the longest before the shorter; then abbreviations, which need words around them when
/// they are ambiguous; a misspelled word is read as the vocabulary's nearest. A text is read up to 20,000 characters.
public final class ConditionLinker {
  private static final int LONGEST_COMPOSED = 30;
  private static final int LONGEST_WEAK = 12;
  private static final int LONGEST_WITHIN = 8;
  private static final double WITHIN = 0.8;
  private static final double WEAK = 0.45;
  private static final double SEVERAL_WORDS_BONUS = 0.05;
  private static final double MISSPELLED = 0.7;
  private static final double AMBIGUOUS = 0.85;
  private static final double AMBIGUOUS_ALONE = 0.6;
  private static final double FURTHER_CONDITION = 0.6;
  private static final double COMPOSED = 0.9;

  private final ConditionVocabulary vocabulary;
  private final PhraseIndex<LinkTarget> index;
  private final SpellingRepair spelling;
  private final Compositions compositions;

  ConditionLinker(ConditionVocabulary vocabulary, List<KnownOrganization> organizations) {
    this.vocabulary = vocabulary;
    this.index = PhraseBook.index(vocabulary, organizations);
    this.spelling = new SpellingRepair(index);
    this.compositions = Compositions.bundled(vocabulary);
  }

  /// The linker over the bundled vocabulary, built once.
  public static ConditionLinker bundled() {
    return Bundled.LINKER;
  }

  /// The narrowest conditions found, best first; their ancestors are left out.
  public List<ConditionMatch> link(String text) {
    FoldedText folded = FoldedText
        .of(text.substring(0, Math.min(text.length(), FacetReader.LONGEST_TEXT)));
    FoldedText read = new FoldedText(folded.text(), spelling.repair(folded.words()));
    List<ConditionMatch> matches = new ArrayList<>();
    AbbreviationSense sense = new AbbreviationSense(read, index);
    for (Hit<LinkTarget> hit : index.longest(read.words(), hit -> accepts(read, sense, hit),
        LinkTarget.PREFERENCE)) {
      matches.addAll(matches(read, sense, hit));
      matches.addAll(within(read, hit));
    }
    matches.addAll(composed(read, matches));
    return narrowest(strongest(matches, read.words().size()));
  }

  private static boolean accepts(FoldedText text, AbbreviationSense sense, Hit<LinkTarget> hit) {
    if (hit.value().isAbbreviation()) {
      return sense.accepts(hit);
    }
    return hit.value().rule() != Rule.INVERTED || text.gapBefore(hit.to() - 1).contains(",");
  }

  private static List<ConditionMatch> matches(FoldedText text, AbbreviationSense sense,
      Hit<LinkTarget> hit) {
    LinkTarget target = hit.value();
    boolean misspelled = text.words()
        .subList(hit.from(), hit.to())
        .stream()
        .anyMatch(Word::repaired);
    double confidence = confidence(hit, sense.isAlone(hit)) * (misspelled ? MISSPELLED : 1);
    String rule = misspelled ? "spelling" : target.rule().words;
    List<ConditionMatch> matches = new ArrayList<>();
    for (String id : target.conditionIds()) {
      boolean further = !matches.isEmpty() && target.rule() != Rule.PHRASE;
      double own = rounded(further ? confidence * FURTHER_CONDITION : confidence);
      matches.add(new ConditionMatch(id, text.written(hit.from(), hit.to()), rule, own));
    }
    return matches;
  }

  // A phrase for the siblings of autistic children is about autism as well.
  private List<ConditionMatch> within(FoldedText text, Hit<LinkTarget> hit) {
    List<String> words = text.words()
        .subList(hit.from(), hit.to())
        .stream()
        .map(Word::folded)
        .toList();
    List<ConditionMatch> matches = new ArrayList<>();
    boolean named = hit.value().rule() == Rule.PHRASE && words.size() <= LONGEST_WITHIN;
    for (int from = 0; from < words.size() && named; from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        index.valuesAt(words.subList(from, to))
            .stream()
            .filter(part -> part.rule() == Rule.PHRASE)
            .flatMap(part -> part.conditionIds().stream())
            .filter(id -> hit.value()
                .conditionIds()
                .stream()
                .anyMatch(composite -> compositions.isMadeOf(composite, id)))
            .map(id -> new ConditionMatch(id, text.written(hit.from(), hit.to()), "within a phrase",
                rounded(Rule.PHRASE.confidence * WITHIN)))
            .forEach(matches::add);
      }
    }
    return matches;
  }

  private static double confidence(Hit<LinkTarget> hit, boolean alone) {
    double confidence = hit.value().rule().confidence
        + (hit.weight() > 1 ? SEVERAL_WORDS_BONUS : 0);
    if (!hit.value().ambiguous()) {
      return confidence;
    }
    return confidence * (alone ? AMBIGUOUS_ALONE : AMBIGUOUS);
  }

  private List<ConditionMatch> composed(FoldedText text, List<ConditionMatch> found) {
    if (text.words().size() > LONGEST_COMPOSED
        || found.stream().noneMatch(m -> compositions.mayCompose(m.conditionId()))) {
      return List.of();
    }
    Facets facets = FacetReader.bundled().read(text);
    return found.stream()
        .flatMap(match -> compositions.compose(match.conditionId(), facets)
            .stream()
            .map(id -> new ConditionMatch(id, text.text().strip(), "composition",
                rounded(match.confidence() * COMPOSED))))
        .toList();
  }

  // An audience or an everyday word counts only where nothing better was found, and not in prose.
  private static List<ConditionMatch> strongest(List<ConditionMatch> matches, int words) {
    List<ConditionMatch> strong = matches.stream()
        .filter(match -> match.confidence() > WEAK)
        .toList();
    return strong.isEmpty() && words <= LONGEST_WEAK ? matches : strong;
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  private List<ConditionMatch> narrowest(List<ConditionMatch> matches) {
    Map<String, ConditionMatch> best = new LinkedHashMap<>();
    Set<String> wider = new HashSet<>();
    for (ConditionMatch match : matches) {
      best.merge(match.conditionId(), match,
          (one, other) -> other.confidence() > one.confidence() ? other : one);
      wider.addAll(vocabulary.ancestors(match.conditionId()));
    }
    return best.values()
        .stream()
        .filter(match -> !wider.contains(match.conditionId()))
        .sorted(Comparator.comparingDouble(ConditionMatch::confidence).reversed())
        .toList();
  }

  private static final class Bundled {
    static final ConditionLinker LINKER = new ConditionLinker(ConditionVocabulary.bundled(),
        KnownOrganization.bundled());
  }
}
