package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Stories that were written without looking at the phrases of `situations.tsv`: how many are understood.
///
/// The bounds are a little below what was measured when the table was written (0.447 and 0.608).
class StoriesTest {
  private static final double LEAST_FIRST = 0.42;
  private static final double LEAST_AMONG_FIVE = 0.57;

  @Test
  void mostStoriesLeadToTheirConditionAmongFive() {
    var stories = VocabularyTable.bundled("situation-tests.tsv").rows();
    var first = stories.stream().filter(row -> isAmong(row, 1)).count();
    var five = stories.stream().filter(row -> isAmong(row, 5)).count();
    assertTrue(stories.size() >= 250, () -> stories.size() + " stories");
    assertTrue(first >= LEAST_FIRST * stories.size(), () -> first + " of " + stories.size());
    assertTrue(five >= LEAST_AMONG_FIVE * stories.size(), () -> five + " of " + stories.size());
  }

  private static boolean isAmong(VocabularyTable.Row row, int places) {
    var expected = Set.copyOf(List.of(row.text("expect").split(",")));
    return QueryLinker.bundled()
        .link(row.text("text"))
        .stream()
        .limit(places)
        .map(ConditionMatch::conditionId)
        .anyMatch(expected::contains);
  }
}
