package org.nearkin.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds known phrases in a text in one pass, whatever their number.
///
/// Words of `skippable` may stand inside a phrase without breaking it.
final class PhraseIndex<T> {
  // Bounds the work per word, so that a hostile text costs no more than a long one.
  private static final int MOST_SKIPS = 3;

  private final Node<T> root = new Node<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> skippable;

  PhraseIndex(Set<String> skippable) {
    this.skippable = Set.copyOf(skippable);
  }

  /// @param weight how many of the words count, the skippable ones left out
  record Hit<T>(int from, int to, int weight, T value) {}

  void add(List<String> phrase, T value) {
    Node<T> node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, _ -> new Node<>());
    }
    if (!phrase.isEmpty()) {
      node.values.add(value);
      words.addAll(phrase);
    }
  }

  /// What was added under exactly these words.
  List<T> valuesAt(List<String> phrase) {
    Node<T> node = root;
    for (String word : phrase) {
      Node<T> next = node.next.get(word);
      if (next == null) {
        return List.of();
      }
      node = next;
    }
    return node.values;
  }

  void removeAt(List<String> phrase, Predicate<T> unwanted) {
    Node<T> node = root;
    for (String word : phrase) {
      node = node.next.getOrDefault(word, new Node<>());
    }
    node.values.removeIf(unwanted);
  }

  boolean knows(String word) {
    return words.contains(word);
  }

  Set<String> words() {
    return Set.copyOf(words);
  }

  /// The accepted hits that do not overlap: those with most words that count first, then the first
  /// in the text, then the longest, then by `preference`.
  List<Hit<T>> longest(List<Word> text, Predicate<Hit<T>> accepted, Comparator<T> preference) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int from = 0; from < text.size(); from++) {
      new Walk<>(text, from, hits, skippable).step(root, from, 0, 0);
    }
    hits.removeIf(accepted.negate());
    hits.sort(Comparator.<Hit<T>>comparingInt(hit -> -hit.weight())
        .thenComparingInt(Hit::from)
        .thenComparingInt(hit -> -hit.to())
        .thenComparing(Hit::value, preference));
    return apart(hits, text.size());
  }

  private static <T> List<Hit<T>> apart(List<Hit<T>> hits, int size) {
    var taken = new BitSet(size);
    List<Hit<T>> kept = new ArrayList<>();
    for (Hit<T> hit : hits) {
      int nextTaken = taken.nextSetBit(hit.from());
      if (nextTaken < 0 || nextTaken >= hit.to()) {
        taken.set(hit.from(), hit.to());
        kept.add(hit);
      }
    }
    return kept;
  }

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(2);
    final List<T> values = new ArrayList<>(1);
  }

  private record Walk<T>(List<Word> text, int from, List<Hit<T>> hits, Set<String> skippable) {
    void step(Node<T> node, int at, int weight, int skips) {
      if (at >= text.size()) {
        return;
      }
      String word = text.get(at).folded();
      boolean light = skippable.contains(word);
      Node<T> next = node.next.get(word);
      if (next != null) {
        int heavier = light ? weight : weight + 1;
        next.values.forEach(value -> hits.add(new Hit<>(from, at + 1, heavier, value)));
        step(next, at + 1, heavier, skips);
      }
      if (light && at > from && skips < MOST_SKIPS) {
        step(node, at + 1, weight, skips + 1);
      }
    }
  }
}
