package org.nearkin.resolve.match;

import java.util.List;
import java.util.Set;
import org.nearkin.resolve.match.Level.Feature;

/// How two listings relate, how sure that is, and why.
///
/// @param probability that both are the same meeting, 0 to 1
/// @param weights version of the weights that it was reckoned with
public record Verdict(
    Relation relation, Band band, double probability, Set<Level> levels, String weights) {

  public Verdict {
    levels = Set.copyOf(levels);
  }

  /// Four answers.
  public enum Relation {
    SAME_MEETING,
    /// Another meeting of the same group.
    OTHER_MEETING,
    /// Another group of the same organisation: other place, other people.
    SIBLING,
    DIFFERENT
  }

  /// What is done about it.
  public enum Band {
    /// Made one group without asking.
    JOIN,
    /// Shown to a person.
    REVIEW,
    /// Left apart.
    APART
  }

  /// Whether both are made one group.
  public boolean joins() {
    return band == Band.JOIN;
  }

  /// Why, in plain words, in the order of [Level].
  public List<String> reasons() {
    return levels.stream()
        .filter(level -> level.feature() != Feature.ANY)
        .sorted()
        .map(Level::words)
        .toList();
  }
}
