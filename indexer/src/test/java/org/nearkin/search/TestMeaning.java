package org.nearkin.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.vocabulary.ConditionMatch;

/// A vocabulary small enough to be seen at once.
final class TestMeaning {
  private static final Map<String, List<String>> WORDS = Map.of(
      "cancer", List.of("cancer", "cáncer"),
      "breast-cancer", List.of("breast cancer", "cáncer de mama"),
      "autoimmune", List.of("autoimmune disease"),
      "lupus", List.of("lupus", "SLE"),
      "grief", List.of("grief", "duelo"));
  private static final Map<String, Set<String>> WIDER = Map.of(
      "breast-cancer", Set.of("cancer"), "lupus", Set.of("autoimmune"));

  private TestMeaning() {}

  static Meaning small() {
    return version("1");
  }

  static Meaning version(String version) {
    return new Meaning(version, TestMeaning::link, id -> WIDER.getOrDefault(id, Set.of()),
        id -> WORDS.getOrDefault(id, List.of()));
  }

  /// As the real linker, it gives what is said first first, and leaves out conditions wider than another one found.
  private static List<ConditionMatch> link(String text) {
    var found = WORDS.entrySet().stream().flatMap(each -> named(each.getKey(), text)).toList();
    return found.stream()
        .sorted(Comparator.comparingInt(each -> text.indexOf(each.words())))
        .filter(each -> found.stream()
            .noneMatch(other -> WIDER
                .getOrDefault(other.conditionId(), Set.of())
                .contains(each.conditionId())))
        .toList();
  }

  private static Stream<ConditionMatch> named(String id, String text) {
    var lower = " " + text.toLowerCase(Locale.ROOT) + " ";
    return WORDS.getOrDefault(id, List.of())
        .stream()
        .filter(words -> lower.contains(" " + words.toLowerCase(Locale.ROOT) + " "))
        .limit(1)
        .map(words -> new ConditionMatch(id, words, "phrase", 0.9));
  }
}
