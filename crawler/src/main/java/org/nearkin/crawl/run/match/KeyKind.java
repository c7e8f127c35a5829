package org.nearkin.crawl.run.match;

import java.util.regex.Pattern;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.Fingerprint;

/// What a listing's key was made of.
enum KeyKind {
  /// A fingerprint of its words: it changes with them.
  WORDS,
  PAGE,
  ANCHOR,
  FEED_ID;

  private static final Pattern PRINT = Pattern.compile("(.*)-[0-9a-f]{10}(?:-\\d+)?");
  private static final Pattern INDEX = Pattern.compile("(?:index|default)\\.\\w+$");

  static KeyKind of(StatedListing listing) {
    var key = listing.key();
    if (key.startsWith("/")) {
      return key.contains("#") ? ANCHOR : PAGE;
    }
    var print = PRINT.matcher(key);
    var name = Fingerprint.normalize(listing.findText(Field.NAME).orElse(""));
    return print.matches() && name.startsWith(print.group(1).replace('-', ' ')) ? WORDS : FEED_ID;
  }

  /// What stays of a key when a site moves its pages: the element's id, or the last part of the path.
  String id(String key) {
    return switch (this) {
      case WORDS, FEED_ID -> key;
      case ANCHOR -> key.substring(key.indexOf('#'));
      case PAGE -> INDEX.matcher(key)
          .replaceFirst("")
          .replaceFirst("/$", "")
          .replaceFirst("^.*/", "")
          .replaceFirst("\\.\\w+$", "");
    };
  }
}
