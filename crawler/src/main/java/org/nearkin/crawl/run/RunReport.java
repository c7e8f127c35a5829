package org.nearkin.crawl.run;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// What a closed run leaves for operators, beyond what gates need.
///
/// @param bytes of all answers, unpacked, also of those that could not be read; without robots.txt and sitemaps
/// @param starts what became of the source's start pages
public record RunReport(long bytes, HostTerms host, List<StartPage> starts) {

  public RunReport {
    starts = List.copyOf(starts);
  }

  /// What became of a start page, or of the page that it redirects to.
  ///
  /// @param detail a few words for the operator; empty for one that was read
  public record StartPage(URI page, Fate fate, String detail) {}

  /// How asking for a page ended.
  public enum Fate {
    READ,
    /// robots.txt, the do-not-crawl register or the page itself keeps us away.
    DENIED,
    /// The server does: 401, 403, 451, a sign-in page or a test for robots.
    REFUSED,
    /// It redirects to another site, for good.
    MOVED,
    /// The server's certificate does not prove who it is.
    UNTRUSTED,
    /// There is no such page.
    MISSING,
    /// There was no answer, or an error in place of one.
    UNREACHABLE,
    /// It is there, but cannot be read.
    UNFIT
  }

  /// The start pages with which one of these things happened.
  public List<StartPage> starts(Fate... fates) {
    var wanted = Set.of(fates);
    return starts.stream().filter(start -> wanted.contains(start.fate())).toList();
  }
}
