package org.nearkin.crawl.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;
import org.nearkin.crawl.fetch.FetchResult.Validators;

/// What a server says about a page it sends.
///
/// @param contentType the Content-Type header as sent
/// @param robotsTags the X-Robots-Tag headers as sent, in order
public record PageHeaders(
    Optional<String> contentType, Validators validators, List<String> robotsTags) {

  public PageHeaders {
    robotsTags = List.copyOf(robotsTags);
  }

  /// The media type the server names, lower case and without parameters.
  Optional<String> findMediaType() {
    return parsed().map(ContentType::getMimeType)
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty());
  }

  Optional<String> findCharsetLabel() {
    return parsed().flatMap(type -> Optional.ofNullable(type.getParameter("charset")));
  }

  private Optional<ContentType> parsed() {
    return contentType.map(ContentType::parseLenient);
  }
}
