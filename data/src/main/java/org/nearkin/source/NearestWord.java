package org.nearkin.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The word somebody probably meant.
final class NearestWord {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestWord() {}

  /// The known word with the fewest changes, when at most a third of the letters (and at least two) differ.
  static Optional<String> find(String written, Collection<String> known) {
    var wanted = written.toLowerCase(Locale.ROOT).replace('_', '-');
    var most = Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(word -> DISTANCE.apply(wanted, word) <= most)
        .min(Comparator.comparingInt((String word) -> DISTANCE.apply(wanted, word))
            .thenComparing(Comparator.naturalOrder()));
  }
}
