package org.nearkin.resolve.match;

import java.util.List;
import java.util.Optional;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.resolve.profile.Title;

/// Compares names by their words, each weighed by how rare it is.
///
/// The weight is the inverse document frequency of K. Spärck Jones (1972); words count as the same when a letter differs
/// or one is the beginning of the other, as in soft TF-IDF (Cohen, Ravikumar and Fienberg, 2003).
final class NameComparison {
  private static final int SPELT_OUT = 5;
  private static final double MOST = 0.5;

  private final Population population;

  NameComparison(Population population) {
    this.population = population;
  }

  Level compare(Profile one, Profile other) {
    var mine = one.title();
    var theirs = other.title();
    if (one.source().equals(other.source()) && mine.full().equals(theirs.full())) {
      return Level.NAME_SAME;
    }
    if (mine.contradicts(theirs)) {
      return Level.NAME_CONTRADICTS;
    }
    if (mine.abbreviates(theirs)) {
      return Level.NAME_SAME;
    }
    if (mine.sharesNumber(theirs)) {
      return mine.words().equals(theirs.words()) ? Level.NAME_SAME : Level.NAME_CONTAINED;
    }
    if (mine.words().isEmpty() || theirs.words().isEmpty()) {
      return Level.NAME_SILENT;
    }
    return byWords(mine, theirs);
  }

  private Level byWords(Title mine, Title theirs) {
    var rarest = matched(mine.words(), theirs.words())
        .stream()
        .mapToDouble(population::rarity)
        .max();
    if (rarest.isEmpty()) {
      return Level.NAME_OTHER;
    }
    var here = share(mine.words(), theirs.words());
    var there = share(theirs.words(), mine.words());
    var tells = rarest.getAsDouble() >= Population.RARE;
    if (here == 1 && there == 1) {
      return tells ? Level.NAME_SAME : Level.NAME_CONTAINED;
    }
    if (here == 1 || there == 1) {
      return tells ? Level.NAME_CONTAINED : Level.NAME_SHARES;
    }
    return tells && (here + there) / 2 >= MOST ? Level.NAME_SIMILAR : Level.NAME_SHARES;
  }

  private double share(List<String> words, List<String> others) {
    var all = words.stream().mapToDouble(population::rarity).sum();
    var same = matched(words, others);
    return same.size() == words.size()
        ? 1
        : same.stream().mapToDouble(population::rarity).sum() / all;
  }

  private static List<String> matched(List<String> words, List<String> others) {
    return words.stream()
        .filter(word -> others.stream().anyMatch(other -> isSame(word, other)))
        .toList();
  }

  static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (Math.min(one.length(), other.length()) < SPELT_OUT) {
      return isPlural(one, other) || isPlural(other, one);
    }
    return one.startsWith(other) || other.startsWith(one) || findFirstDifference(one, other)
        .map(at -> isOneSlip(one, other, at))
        .orElse(true);
  }

  private static boolean isPlural(String one, String other) {
    return one.length() > 2 && other.equals(one + "s");
  }

  private static Optional<Integer> findFirstDifference(String one, String other) {
    var length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// One letter more, less or other, or two in the wrong order (Damerau, 1964).
  private static boolean isOneSlip(String one, String other, int at) {
    var mine = one.substring(at);
    var theirs = other.substring(at);
    return mine.substring(1).equals(theirs.substring(1))
        || mine.substring(1).equals(theirs) || mine.equals(theirs.substring(1))
        || (mine.length() > 1 && theirs.length() > 1 && mine.charAt(0) == theirs.charAt(1)
            && mine.charAt(1) == theirs.charAt(0)
            && mine.substring(2).equals(theirs.substring(2)));
  }
}
