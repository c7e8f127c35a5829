package org.nearkin.vocabulary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the conditions that a visitor's question is about, whether it names one or tells a story.
///
/// What is named comes first. Where nothing better than an audience or an everyday word was named, situations
/// answer; beside a name they count only if the story is told almost as one of them. For the titles of groups use [ConditionLinker]: a page says what it is about.
public final class QueryLinker {
  private static final double NAMED = 0.45;
  private static final double CLEAR_STORY = 0.25;
  private static final double WELL_KNOWN_STORY = 0.36;
  private static final double LOWERED = 0.6;
  private static final int MOST = 6;

  private final ConditionLinker names;
  private final SituationLinker situations;

  QueryLinker(ConditionLinker names, SituationLinker situations) {
    this.names = names;
    this.situations = situations;
  }

  /// The linker over the bundled vocabulary, built once.
  public static QueryLinker bundled() {
    return Bundled.LINKER;
  }

  /// The conditions, likeliest first; below 0.45 they are hints, of which there may be several.
  public List<ConditionMatch> link(String question) {
    List<ConditionMatch> named = names.link(question);
    List<ConditionMatch> told = situations.link(question);
    if (named.stream().anyMatch(match -> match.confidence() >= NAMED)) {
      // "Every headache must be a brain tumor": a story well known counts beside the name in it.
      return ranked(named,
          told.stream().filter(match -> match.confidence() >= WELL_KNOWN_STORY).toList());
    }
    boolean clear = told.stream().anyMatch(match -> match.confidence() >= CLEAR_STORY);
    return ranked(told, clear ? named.stream().map(QueryLinker::lowered).toList() : named);
  }

  private static List<ConditionMatch> ranked(List<ConditionMatch> some,
      List<ConditionMatch> others) {
    Map<String, ConditionMatch> best = new LinkedHashMap<>();
    Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparingDouble(ConditionMatch::confidence).reversed())
        .forEach(match -> best.putIfAbsent(match.conditionId(), match));
    return best.values().stream().limit(MOST).toList();
  }

  // In "dad asks the same questions" the word "dad" alone says little.
  private static ConditionMatch lowered(ConditionMatch weak) {
    return new ConditionMatch(weak.conditionId(), weak.words(), weak.rule(),
        Math.round(weak.confidence() * LOWERED * 100) / 100.0);
  }

  private static final class Bundled {
    static final QueryLinker LINKER = new QueryLinker(ConditionLinker.bundled(),
        SituationLinker.bundled());
  }
}
