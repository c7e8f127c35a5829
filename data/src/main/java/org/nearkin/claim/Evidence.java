package org.nearkin.claim;

import java.net.URI;

/// Where a statement was found, so that anyone can look it up.
///
/// @param document the page or feed
/// @param locator CSS path or JSON pointer inside it
/// @param method the way of reading
/// @param confidence 0 to 1
public record Evidence(URI document, String locator, Method method, double confidence) {

  /// Ways of reading, surest first.
  public enum Method {
    PERSON,
    FEED,
    RULE,
    JSON_LD,
    /// Microdata, RDFa or microformats of the page's elements.
    MARKUP,
    /// Cut out of a page without a rule.
    SEGMENT
  }
}
