package org.nearkin.crawl.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// How pages are built, whatever they say: their class paths, each hashed to 64 bits.
///
/// A class path is an element that has classes, with its three ancestors: `main/div.list/div.card/h3.title`. Digits in
/// classes are left out (`post-1234`), and it does not count how often a path occurs, so that a longer list has the
/// same shape.
public record PageShape(Set<Long> paths) {
  public static final PageShape EMPTY = new PageShape(Set.of());

  private static final long START = 0xcbf29ce484222325L;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  public PageShape {
    paths = Set.copyOf(paths);
  }

  /// The shape of one page.
  public static PageShape of(Document page) {
    var walk = new Walk(new HashMap<>(), new HashSet<>());
    walk.collect(page.body(), Walk.NONE, Walk.NONE, Walk.NONE);
    return new PageShape(walk.paths);
  }

  /// The shape of all pages of a run.
  public static PageShape union(List<PageShape> pages) {
    return new PageShape(
        pages.stream().flatMap(page -> page.paths.stream()).collect(Collectors.toSet()));
  }

  /// The shape of these pages and others; the same object when the others add nothing.
  PageShape with(PageShape other) {
    return paths.containsAll(other.paths) ? this : union(List.of(this, other));
  }

  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /// Paths in common by paths in either (Jaccard 1901), 0 to 1; two empty shapes are alike.
  public double similarity(PageShape other) {
    var common = paths.stream().filter(other.paths::contains).count();
    var either = paths.size() + other.paths.size() - common;
    return either == 0 ? 1 : (double) common / either;
  }

  /// Goes through a page once. Most elements of a page have one of few names, so each name is worked out once.
  ///
  /// @param names hashes by tag, and by classes as written
  private record Walk(Map<String, Map<String, Long>> names, Set<Long> paths) {
    private static final long NONE = 0;

    /// @param far hash of the name three above, or [#NONE]; the others are nearer
    void collect(Element element, long far, long nearer, long parent) {
      var classes = element.className();
      var own = names.computeIfAbsent(element.normalName(), _ -> new HashMap<>())
          .computeIfAbsent(classes, _ -> hash(name(element)));
      if (!classes.isEmpty()) {
        paths.add(step(step(step(step(START, far), nearer), parent), own));
      }
      for (var node : element.childNodes()) {
        if (node instanceof Element child) {
          collect(child, nearer, parent, own);
        }
      }
    }

    private static String name(Element element) {
      return element.classNames()
          .stream()
          .map(name -> DIGITS.matcher(name).replaceAll(""))
          .distinct()
          .sorted()
          .collect(Collectors.joining(".", element.normalName() + ".", ""));
    }

    private static long hash(String name) {
      return name.chars().asLongStream().reduce(START, Walk::step);
    }

    /// After FNV-1a (RFC 9923) of 64 bits, on larger steps than octets.
    private static long step(long hash, long step) {
      return Long.rotateLeft((hash ^ step) * 0x100000001b3L, 29);
    }
  }
}
