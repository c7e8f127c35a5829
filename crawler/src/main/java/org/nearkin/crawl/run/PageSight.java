package org.nearkin.crawl.run;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.Fingerprint;

/// What a page looks like, whatever could be read from it.
///
/// @param textLength characters of its text, without white space; 0 for a feed
public record PageSight(int textLength, PageShape shape, Page page) {

  /// Looks at a page.
  public static PageSight of(Page page) {
    return page.isDocument()
        ? new PageSight(textLength(page.document()), PageShape.of(page.document()), page)
        : new PageSight(0, PageShape.EMPTY, page);
  }

  private static int textLength(Document document) {
    return document.nodeStream(TextNode.class)
        .mapToInt(node -> letters(node.getWholeText()))
        .sum();
  }

  private static int letters(String text) {
    var letters = 0;
    for (var i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > ' ' ? 1 : 0;
    }
    return letters;
  }

  /// Which names stand somewhere on the page, as whole words.
  ///
  /// @param names by the keys of their listings
  /// @return keys
  public Set<String> findNamed(Map<String, String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    var text = page.isDocument() ? page.document().text() : page.text();
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
