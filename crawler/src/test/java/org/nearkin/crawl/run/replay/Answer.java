package org.nearkin.crawl.run.replay;

import java.util.List;
import java.util.Set;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;

/// What a simulated site answers, as the crawler would understand it.
sealed interface Answer {

  record Failed() implements Answer {}

  /// There is no such page.
  ///
  /// @param how one of the ways to say that there is no such page
  record Missing(OwnPage how) implements Answer {}

  /// A page that was read.
  ///
  /// @param keys of the listings that are read from it
  /// @param named keys of listings whose name stands on it, though they are not read
  /// @param next whether it links to a next page
  /// @param cut whether the crawler noticed that it is not whole
  /// @param stated share of its listings that state their schedule or a contact
  record Shown(List<String> keys, Set<String> named, boolean next, boolean cut, double textLength,
      PageShape shape, double stated) implements Answer {

    Shown showing(List<String> other) {
      return new Shown(other, named, next, cut, textLength, shape, stated);
    }

    Shown linking(boolean nextPage) {
      return new Shown(keys, named, nextPage, cut, textLength, shape, stated);
    }

    Shown cutShort() {
      return new Shown(keys.subList(0, keys.size() / 2), named, false, true, textLength / 2, shape,
          stated);
    }

    Shown looking(PageShape otherShape, double otherTextLength) {
      return new Shown(keys, named, next, cut, otherTextLength, otherShape, stated);
    }

    Shown stating(double share) {
      return new Shown(keys, named, next, cut, textLength, shape, share);
    }
  }
}
