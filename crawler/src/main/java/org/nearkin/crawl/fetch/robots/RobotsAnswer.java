package org.nearkin.crawl.fetch.robots;

/// What came of asking a site for its robots.txt.
public sealed interface RobotsAnswer {

  /// There is a file.
  record Found(RobotsText text) implements RobotsAnswer {}

  /// There is none (404, 410): everything is allowed.
  record Missing() implements RobotsAnswer {}

  /// We are not given it (any other 4xx, too many redirects): everything is allowed, but the operator should know.
  ///
  /// @param reason such as `answers 403`
  record Refused(String reason) implements RobotsAnswer {}

  /// It cannot be read for now (429, 5xx, no connection): nothing is allowed.
  ///
  /// @param reason such as `the connection failed`
  record Unreachable(String reason, Outage outage) implements RobotsAnswer {}

  /// What keeps a site from answering.
  enum Outage {
    /// It does not answer, or not now.
    SILENT,
    /// Its certificate does not prove who it is.
    UNTRUSTED
  }
}
