package org.nearkin.crawl.verdict;

import java.net.URI;

/// An answer with a body, decoded.
///
/// @param address the address asked for
/// @param mediaType lower case, without parameters
public record AnsweredPage(URI address, int status, String mediaType, String text) {

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /// The first characters that are neither a byte order mark nor white space.
  String start() {
    var from = 0;
    while (from < text.length()
        && (text.charAt(from) == '\uFEFF' || Character.isWhitespace(text.charAt(from)))) {
      from++;
    }
    return text.substring(from, Math.min(text.length(), from + 32));
  }
}
