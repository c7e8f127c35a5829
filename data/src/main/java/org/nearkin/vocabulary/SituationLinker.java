package org.nearkin.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.vocabulary.Condition.Names;
import org.nearkin.vocabulary.StoryWords.StoryWord;
import org.nearkin.vocabulary.VocabularyTable.Row;

/// Finds what a story that names no condition may be about: "I keep checking the stove".
///
/// A story is compared with the phrases of `situations.tsv`. Both ways count: how much of what is said stands in the
/// phrase, and how much of the phrase was said, each word weighing more the fewer conditions share it (inverse
/// document frequency; K. Spärck Jones, 1972). The answers are candidates for a visitor to choose from and never as
/// sure as a condition that is named.
public final class SituationLinker {
  /// Below the linker's own bound for "only a hint".
  private static final double MOST_CONFIDENT = 0.44;
  private static final int MOST_CANDIDATES = 5;
  private static final int LONGEST_TEXT = 1_000;
  private static final double LEAST = 0.28;
  private static final double LEAST_OF_BEST = 0.55;
  private static final double ALL_PHRASES = 0.4;
  private static final double OPPOSITE = 0.6;
  private static final double UNKNOWN_WORD = 0.5;
  /// A story so like a phrase needs no rare words.
  private static final double SAME_PHRASE = 0.8;
  private static final double LIGHT_WORD = 0.3;
  private static final double SINGLE_WORD = 0.7;
  private static final int FEW_CONDITIONS = 2;

  private final List<Language> languages;

  private SituationLinker(VocabularyTable table, ConditionVocabulary vocabulary) {
    languages = List.of(new Language("en", StoryWords.english()),
        new Language("es", StoryWords.spanish()));
    Set<String> seen = new HashSet<>();
    for (Row row : table.rows()) {
      if (vocabulary.find(row.text("condition")).isEmpty()) {
        throw row.broken("condition", "there is no condition " + row.text("condition"));
      }
      if (!seen.add(FoldedText.foldPhrase(row.text("phrase")).toString())) {
        throw row.broken("phrase", "'" + row.text("phrase") + "' appears twice");
      }
      language(row).add(row);
    }
    languages.forEach(language -> vocabulary.all().forEach(language::addNames));
    languages.forEach(Language::weigh);
  }

  /// The linker with the phrases that ship with the program.
  public static SituationLinker bundled() {
    return Bundled.LINKER;
  }

  /// @throws VocabularyException if a condition or language is unknown, a phrase is repeated or says nothing
  static SituationLinker of(VocabularyTable table, ConditionVocabulary vocabulary) {
    return new SituationLinker(table, vocabulary);
  }

  private Language language(Row row) {
    return languages.stream()
        .filter(each -> each.code.equals(row.text("language")))
        .findFirst()
        .orElseThrow(() -> row.broken("language", "must be en or es"));
  }

  /// What the story may be about, likeliest first, up to five; the rule quotes the phrase it resembles.
  public List<ConditionMatch> link(String story) {
    FoldedText text = FoldedText.of(story.substring(0, Math.min(story.length(), LONGEST_TEXT)));
    List<ConditionMatch> matches = languages.stream()
        .flatMap(language -> language.candidates(text))
        .sorted(Comparator.comparingDouble(ConditionMatch::confidence)
            .reversed()
            .thenComparing(ConditionMatch::conditionId))
        .toList();
    Set<String> seen = new HashSet<>();
    return matches.stream()
        .filter(match -> match.confidence() >= LEAST_OF_BEST * matches.getFirst().confidence())
        .filter(match -> seen.add(match.conditionId()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /// @param words stem → whether it is negated
  private record Phrase(String condition, String written, Map<String, Boolean> words) {}

  private static final class Language {
    final String code;
    private final StoryWords words;
    private final Set<String> told = new HashSet<>();
    private final Map<String, List<Phrase>> phrasesByStem = new HashMap<>();
    private final Map<String, Set<String>> stemsByCondition = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private double rarest;

    Language(String code, StoryWords words) {
      this.code = code;
      this.words = words;
    }

    void add(Row row) {
      told.add(row.text("condition"));
      Phrase phrase = phrase(row.text("condition"), row.text("phrase"));
      if (phrase.words.isEmpty()) {
        throw row.broken("phrase", "'" + phrase.written + "' has no word that says anything");
      }
      add(phrase);
    }

    // What a condition is called adds words to its stories: "racing thoughts", "losing my memory".
    void addNames(Condition condition) {
      if (!told.contains(condition.id())) {
        return;
      }
      Names names = code.equals("es") ? condition.spanish() : condition.english();
      Stream.concat(Stream.of(names.name()), names.synonyms().stream())
          .map(name -> phrase(condition.id(), name))
          .filter(phrase -> !phrase.words.isEmpty())
          .forEach(this::add);
    }

    private Phrase phrase(String condition, String written) {
      return new Phrase(condition, written, signs(words.read(FoldedText.of(written))));
    }

    private void add(Phrase phrase) {
      for (String stem : phrase.words.keySet()) {
        phrasesByStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(phrase);
      }
      stemsByCondition.computeIfAbsent(phrase.condition, _ -> new HashSet<>())
          .addAll(phrase.words.keySet());
    }

    void weigh() {
      rarest = Math.log(1 + stemsByCondition.size());
      phrasesByStem.keySet()
          .forEach(stem -> weights.put(stem,
              Math.log(1 + (double) stemsByCondition.size() / conditionsWith(stem))));
    }

    private long conditionsWith(String stem) {
      return phrasesByStem.getOrDefault(stem, List.of())
          .stream()
          .map(Phrase::condition)
          .distinct()
          .count();
    }

    private static Map<String, Boolean> signs(List<StoryWord> words) {
      return words.stream()
          .collect(
              Collectors.toMap(StoryWord::stem, StoryWord::negated, (one, other) -> one && other));
    }

    Stream<ConditionMatch> candidates(FoldedText text) {
      List<StoryWord> read = words.read(text);
      Story story = new Story(read, signs(read));
      Map<String, Phrase> nearest = new HashMap<>();
      story.signs.keySet()
          .stream()
          .flatMap(stem -> phrasesByStem.getOrDefault(stem, List.of()).stream())
          .distinct()
          .forEach(phrase -> nearest.merge(phrase.condition, phrase,
              (one, other) -> alike(story, other) > alike(story, one) ? other : one));
      return nearest.values().stream().flatMap(phrase -> match(story, phrase));
    }

    private record Story(List<StoryWord> told, Map<String, Boolean> signs) {}

    private Stream<ConditionMatch> match(Story story, Phrase phrase) {
      Set<String> known = new HashSet<>(story.signs.keySet());
      known.retainAll(stemsByCondition.getOrDefault(phrase.condition, Set.of()));
      double alike = alike(story, phrase);
      if (alike <= 0 || (alike < SAME_PHRASE && !suffices(story, known))) {
        return Stream.empty();
      }
      double score = (1 - ALL_PHRASES) * alike
          + ALL_PHRASES * weight(known) / weight(story.signs.keySet());
      return score < LEAST
          ? Stream.empty()
          : Stream.of(new ConditionMatch(phrase.condition, shared(story, known),
              "situation “" + phrase.written + "”",
              confidence(known.size() == 1 ? score * SINGLE_WORD : score)));
    }

    // The geometric mean of what the story has of the phrase and the phrase of the story.
    private double alike(Story story, Phrase phrase) {
      double alike = 0;
      for (var word : story.signs.entrySet()) {
        Boolean sign = phrase.words.get(word.getKey());
        if (sign != null) {
          alike += weight(word.getKey()) * (sign.equals(word.getValue()) ? 1 : -OPPOSITE);
        }
      }
      return alike <= 0
          ? 0
          : alike / Math.sqrt(weight(phrase.words.keySet()) * weight(story.signs.keySet()));
    }

    // One word in common says little, unless it is all that was said and few conditions know it.
    private boolean suffices(Story story, Set<String> known) {
      long telling = known.stream().filter(stem -> !words.isLight(stem)).count();
      return telling > 1
          || (telling == 1 && story.signs.size() == 1
              && conditionsWith(known.iterator().next()) <= FEW_CONDITIONS);
    }

    private double weight(Set<String> stems) {
      return stems.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String stem) {
      double weight = weights.getOrDefault(stem, UNKNOWN_WORD * rarest);
      return words.isLight(stem) ? LIGHT_WORD * weight : weight;
    }

    private static String shared(Story story, Set<String> known) {
      return story.told.stream()
          .filter(word -> known.contains(word.stem()))
          .map(StoryWord::written)
          .distinct()
          .collect(Collectors.joining(" "));
    }

    private static double confidence(double score) {
      return Math.round(Math.min(1, score) * MOST_CONFIDENT * 100) / 100.0;
    }
  }

  private static final class Bundled {
    static final SituationLinker LINKER = of(VocabularyTable.bundled("situations.tsv"),
        ConditionVocabulary.bundled());
  }
}
