package org.nearkin.crawl.fetch;

import java.util.Optional;
import org.nearkin.crawl.fetch.content.PageEncoding;

/// Reads the bytes of a page as text, in the character set that browsers would take.
public final class PageCharset {
  private PageCharset() {}

  /// Decodes a page; bytes that fit no character become U+FFFD.
  ///
  /// @param headerLabel the charset parameter of the Content-Type header
  public static String decode(byte[] bytes, Optional<String> headerLabel) {
    return PageEncoding.judge(bytes, headerLabel).decode(bytes);
  }
}
