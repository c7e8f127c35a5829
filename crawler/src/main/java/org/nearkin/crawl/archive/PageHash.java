package org.nearkin.crawl.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.nearkin.crawl.archive.warc.Sha256;
import org.nearkin.crawl.fetch.FetchResult.Fetched;

/// By what two versions of a page are told apart: first by their bytes, then by what a reader would call news.
///
/// @param body SHA-256 of the bytes, hexadecimal
/// @param text SHA-256 of the [MainText]; empty until the bytes have changed once, because most pages never do. It
///     knows nothing of links, so it may guide how often a page is visited, but never spare its reading
public record PageHash(String body, String text) {

  /// The hash of a page that is seen for the first time.
  public static PageHash first(Fetched page) {
    return new PageHash(Sha256.of(page.body().bytes()), "");
  }

  /// The hashes of a page.
  ///
  /// @param known of the last version; if the bytes are the same the text is not read again
  public static PageHash of(Fetched page, Optional<PageHash> known) {
    var body = Sha256.of(page.body().bytes());
    return known.filter(last -> last.body.equals(body))
        .orElseGet(() -> new PageHash(body, Sha256.of(MainText.of(page).getBytes(UTF_8))));
  }
}
