package org.nearkin.crawl.verdict;

/// What an answer is. All but [Usable] are failures of a visit and never pages without listings.
///
/// A `sign` is a short phrase for the operator that names what gave it away.
public sealed interface PageVerdict {

  /// The page that was asked for, as far as can be seen.
  record Usable() implements PageVerdict {}

  /// A guard wants to know whether a human asks, or turns us away.
  record Challenge(String sign) implements PageVerdict {}

  /// The page is shown only to those who sign in.
  record Login(String sign) implements PageVerdict {}

  /// The server says that all is well, and the page that there is no such page.
  record SoftNotFound(String sign) implements PageVerdict {}

  /// The page holds nothing until a browser has run its scripts.
  record ScriptOnly(String sign) implements PageVerdict {}

  /// A PDF document.
  record Pdf() implements PageVerdict {}

  /// Another kind of document than the one that was due.
  ///
  /// @param expected such as `JSON`
  /// @param found such as `a web page`
  record WrongType(String expected, String found) implements PageVerdict {}

  /// The site is under maintenance, broken, parked, expired or not set up yet.
  record Unavailable(String sign) implements PageVerdict {}
}
