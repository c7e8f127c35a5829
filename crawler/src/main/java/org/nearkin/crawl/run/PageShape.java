package org.nearkin.crawl.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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

  private static final int ANCESTORS = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  public PageShape {
    paths = Set.copyOf(paths);
  }

  /// The shape of one page.
  public static PageShape of(Document page) {
    var paths = new HashSet<Long>();
    collect(page.body(), new ArrayDeque<>(), paths);
    return new PageShape(paths);
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

  private static void collect(Element element, Deque<String> above, Set<Long> paths) {
    above.addLast(name(element));
    if (!element.classNames().isEmpty()) {
      paths.add(hash(above));
    }
    var dropped = above.size() > ANCESTORS ? above.pollFirst() : null;
    element.children().forEach(child -> collect(child, above, paths));
    if (dropped != null) {
      above.addFirst(dropped);
    }
    above.removeLast();
  }

  private static String name(Element element) {
    return element.classNames()
        .stream()
        .map(name -> DIGITS.matcher(name).replaceAll(""))
        .distinct()
        .sorted()
        .collect(Collectors.joining(".", element.normalName() + ".", ""));
  }

  /// FNV-1a (RFC 9923) of 64 bits.
  private static long hash(Iterable<String> path) {
    var hash = 0xcbf29ce484222325L;
    for (var name : path) {
      for (var i = 0; i <= name.length(); i++) {
        hash = (hash ^ (i < name.length() ? name.charAt(i) : '/')) * 0x100000001b3L;
      }
    }
    return hash;
  }
}
