package org.nearkin.crawl.run;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.Fingerprint;

/// What a page looks like, whatever could be read from it.
///
/// @param textLength characters of its visible text; 0 for a feed
/// @param text the visible text; of a feed, all of it
public record PageSight(int textLength, PageShape shape, String text) {

  /// Looks at a page.
  public static PageSight of(Page page) {
    if (!page.isDocument()) {
      return new PageSight(0, PageShape.EMPTY, page.text());
    }
    var text = page.document().text();
    return new PageSight(text.length(), PageShape.of(page.document()), text);
  }

  /// Which names stand somewhere on the page, as whole words.
  ///
  /// @param names by the keys of their listings
  /// @return keys
  public Set<String> findNamed(Map<String, String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    var words = " " + Fingerprint.normalize(text) + " ";
    return names.entrySet()
        .stream()
        .filter(named -> isAmong(words, Fingerprint.normalize(named.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isAmong(String words, String name) {
    return !name.isEmpty() && words.contains(" " + name + " ");
  }
}
