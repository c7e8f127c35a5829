package org.nearkin.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces unknown words by the vocabulary's word they most likely stand for.
final class SpellingRepair {
  private static final int SHORTEST = 7;
  private static final int SHORTEST_FOR_TWO_EDITS = 9;
  private static final int LONGEST = 24;
  // A title has a handful of unknown words; a page of prose must not pay for each of its own.
  private static final int MOST_REPAIRS = 40;

  private final PhraseIndex<LinkTarget> index;
  private final Map<Bucket, List<Candidate>> candidates = new HashMap<>();

  SpellingRepair(PhraseIndex<LinkTarget> index) {
    this.index = index;
    index.words()
        .stream()
        .filter(word -> word.length() >= SHORTEST - 1)
        .sorted()
        .forEach(word -> candidates
            .computeIfAbsent(new Bucket(word.charAt(0), word.length()), _ -> new ArrayList<>())
            .add(candidate(word)));
  }

  /// Only words of the same initial and about the same length are compared.
  private record Bucket(char initial, int length) {}

  /// @param letters one bit for each letter that occurs
  /// @param whole whether the word alone means something
  private record Candidate(String word, int letters, boolean whole) {}

  private Candidate candidate(String word) {
    return new Candidate(word, letters(word), !index.valuesAt(List.of(word)).isEmpty());
  }

  /// The same number of words or fewer; repaired ones keep their place in the text.
  List<Word> repair(List<Word> words) {
    List<Word> repaired = new ArrayList<>(words.size());
    int left = MOST_REPAIRS;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Optional<Word> joined = i + 1 < words.size()
          ? joined(word, words.get(i + 1))
          : Optional.empty();
      if (joined.isPresent()) {
        repaired.add(joined.get());
        i++;
      } else if (left > 0 && isRepairable(word.folded())) {
        left--;
        repaired.add(nearest(word.folded()).map(word::repairedAs).orElse(word));
      } else {
        repaired.add(word);
      }
    }
    return repaired;
  }

  private boolean isRepairable(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST && !index.knows(word)
        && !WordLists.COMMON.contains(word);
  }

  // "fibro myalgia"
  private Optional<Word> joined(Word first, Word second) {
    if (index.knows(first.folded()) && index.knows(second.folded())) {
      return Optional.empty();
    }
    String both = first.folded() + second.folded();
    return both.length() > SHORTEST && index.knows(both)
        ? Optional.of(new Word(both, first.start(), second.end(), true))
        : Optional.empty();
  }

  private Optional<String> nearest(String word) {
    int most = word.length() >= SHORTEST_FOR_TWO_EDITS ? 2 : 1;
    int letters = letters(word);
    Candidate best = null;
    int fewest = most;
    for (int length = word.length() - most; length <= word.length() + most; length++) {
      for (Candidate candidate : candidates.getOrDefault(new Bucket(word.charAt(0), length),
          List.of())) {
        // One edit changes at most two letters, so most candidates need no closer look.
        boolean near = Integer.bitCount(candidate.letters() ^ letters) <= 2 * most;
        int edits = near ? edits(word, candidate.word()) : most + 1;
        if (edits < fewest
            || (edits == fewest && (best == null || (candidate.whole() && !best.whole())))) {
          best = candidate;
          fewest = edits;
        }
      }
    }
    return Optional.ofNullable(best).map(Candidate::word);
  }

  private static int letters(String word) {
    return word.chars().map(c -> 1 << (c & 31)).reduce(0, (one, other) -> one | other);
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  static int edits(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[right.length()];
  }
}
