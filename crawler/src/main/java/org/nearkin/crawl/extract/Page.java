package org.nearkin.crawl.extract;

import java.net.URI;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A fetched page or feed, decoded. Used by one thread.
public final class Page {
  private static final Set<String> DOCUMENTS = Set.of(
      "text/html", "application/xhtml+xml", "application/xml", "text/xml");

  private final URI address;
  private final String mediaType;
  private final String text;
  /// Parsing is what a page costs most, so it is done once, and only if somebody asks.
  private @Nullable Document document;

  /// @param address the address it finally came from
  /// @param mediaType such as `text/html`, lower case, without parameters
  public Page(URI address, String mediaType, String text) {
    this.address = address;
    this.mediaType = mediaType;
    this.text = text;
  }

  public URI address() {
    return address;
  }

  public String mediaType() {
    return mediaType;
  }

  public String text() {
    return text;
  }

  /// Whether it is HTML or XML by its media type.
  public boolean isDocument() {
    return DOCUMENTS.contains(mediaType);
  }

  /// The text parsed as HTML, with the page's address as base. Nobody changes it.
  public Document document() {
    var parsed = document;
    if (parsed == null) {
      parsed = Jsoup.parse(text, address.toString());
      document = parsed;
    }
    return parsed;
  }
}
