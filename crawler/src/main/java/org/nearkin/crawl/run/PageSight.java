package org.nearkin.crawl.run;

import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.Fingerprint;

/// What a page looks like, whatever could be read from it.
///
/// @param textLength characters of its visible text; 0 for a feed
/// @param words its text as [Fingerprint#normalize] leaves it, with a space before and after
public record PageSight(int textLength, PageShape shape, String words) {

  /// Looks at a page.
  public static PageSight of(Page page) {
    var text = page.isDocument() ? page.document().text() : page.text();
    var shape = page.isDocument() ? PageShape.of(page.document()) : PageShape.EMPTY;
    return new PageSight(page.isDocument() ? text.length() : 0, shape,
        " " + Fingerprint.normalize(text) + " ");
  }

  /// Whether a name stands somewhere on the page.
  public boolean names(String name) {
    var normal = Fingerprint.normalize(name);
    return !normal.isEmpty() && words.contains(" " + normal + " ");
  }
}
