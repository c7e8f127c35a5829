package org.nearkin.crawl.run.life;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Where a run looked for a listing, and what it met there.
///
/// @param seen whether a list, a feed or its own page showed it
public record ListingTrace(boolean seen, OwnPage ownPage, OnList list, OnSitemap sitemap) {

  /// What the page answered that is the listing's own.
  public enum OwnPage {
    /// It has none, or its page shows it.
    NONE,
    GONE,
    NOT_FOUND,
    TO_ROOT,
    SOFT_NOT_FOUND,
    DISBANDED,
    /// It leads to the page of another listing: probably the same one, renamed.
    MOVED,
    /// No usable answer, not asked for, or nothing could be read from it.
    FAILED
  }

  /// What the list, or feed, says on which it stood when it was last seen.
  public enum OnList {
    /// It never stood on a list, or it still does.
    NONE,
    /// The list was read whole to its last page, it is telling (see [#isTelling]), and the listing is not on it.
    ABSENT,
    /// Its name still stands on the page, although no listing was read there.
    STILL_NAMED,
    /// Too few of its neighbours were seen again.
    NOT_TELLING,
    /// It could not be read, was cut, or its further pages were not reached.
    FAILED
  }

  public enum OnSitemap {
    /// There is none, it cannot be trusted, or it names the listing's page.
    NONE,
    ABSENT
  }

  public static ListingTrace ofSeen() {
    return new ListingTrace(true, OwnPage.NONE, OnList.NONE, OnSitemap.NONE);
  }

  /// Whether a list page's silence about a listing says anything: at least three quarters of its neighbours must
  /// have been seen again, on whatever page.
  ///
  /// An empty page, the first page in place of the second, or a second page that nothing links to any more does not
  /// tell; a list that has become shorter by a page does, since what stood on the last page has moved up.
  ///
  /// @param neighbours keys of those that stood on the page beside the listing when it was last seen, without those
  ///     that are missing or gone by now; after an operator accepted a later run, all that that run saw
  /// @param seenNow keys of all listings seen in the run
  public static boolean isTelling(Set<String> neighbours, Set<String> seenNow) {
    var again = neighbours.stream().filter(seenNow::contains).count();
    return again > 0 && 4 * again >= 3L * neighbours.size();
  }

  /// What follows for the listing. One failure makes the whole run silent about it.
  public RunEvidence weigh(String run) {
    var signs = signs();
    if (ownPage == OwnPage.DISBANDED) {
      return new RunEvidence.Missed(run, signs);
    }
    if (seen) {
      return new RunEvidence.Seen();
    }
    return isSilent() || signs.isEmpty()
        ? new RunEvidence.Silent()
        : new RunEvidence.Missed(run, signs);
  }

  private boolean isSilent() {
    return ownPage == OwnPage.FAILED || switch (list) {
      case NONE, ABSENT -> false;
      case STILL_NAMED, NOT_TELLING, FAILED -> true;
    };
  }

  private Set<ListingEvidence> signs() {
    var signs = EnumSet.noneOf(ListingEvidence.class);
    ownPageSign().ifPresent(signs::add);
    if (list == OnList.ABSENT) {
      signs.add(ListingEvidence.ABSENT_FROM_LIST);
    }
    if (sitemap == OnSitemap.ABSENT) {
      signs.add(ListingEvidence.ABSENT_FROM_SITEMAP);
    }
    return signs;
  }

  private Optional<ListingEvidence> ownPageSign() {
    return switch (ownPage) {
      case NONE, MOVED, FAILED -> Optional.empty();
      case GONE -> Optional.of(ListingEvidence.OWN_PAGE_GONE);
      case NOT_FOUND -> Optional.of(ListingEvidence.OWN_PAGE_NOT_FOUND);
      case TO_ROOT -> Optional.of(ListingEvidence.OWN_PAGE_TO_ROOT);
      case SOFT_NOT_FOUND -> Optional.of(ListingEvidence.OWN_PAGE_SOFT_NOT_FOUND);
      case DISBANDED -> Optional.of(ListingEvidence.DISBANDED);
    };
  }
}
