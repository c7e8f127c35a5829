package org.nearkin.crawl.extract;

/// Which answers can hold text for a reader.
public final class MediaType {
  private MediaType() {}

  /// Whether a media type, lower case and without parameters, is text, JSON or XML.
  public static boolean isText(String mediaType) {
    return mediaType.startsWith("text/")
        || mediaType.endsWith("json")
        || mediaType.endsWith("xml");
  }
}
