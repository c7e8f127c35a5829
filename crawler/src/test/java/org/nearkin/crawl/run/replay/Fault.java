package org.nearkin.crawl.run.replay;

import org.nearkin.crawl.run.replay.SimSource.Kind;

/// What goes wrong with a site, and for how long at the least and at the most, in hours.
enum Fault {
  OUTAGE_OF_HOURS(2, 20),
  OUTAGE_OF_DAYS(30, 220),
  NAME_NOT_RESOLVED(24, 100),
  CERTIFICATE_EXPIRED(24, 500),
  SERVER_ERRORS(2, 72),
  CHALLENGE_AS_403(24, 700),
  CHALLENGE_AS_200(24, 700),
  /// A challenge that nothing gives away: it is read as a page without listings.
  CHALLENGE_NOT_RECOGNISED(24, 700),
  SIGN_IN_WALL(24, 700),
  SIGN_IN_WALL_NOT_RECOGNISED(24, 700),
  SOFT_404_FOR_ALL(24, 400),
  SOFT_404_FOR_OWN_PAGES(24, 400),
  ALL_404(24, 400),
  ALL_TO_ROOT(24, 700),
  SOME_OWN_PAGES_404(24, 400),
  CLASSES_RENAMED(72, 400),
  LIST_BECOMES_CARDS(72, 400),
  NEEDS_SCRIPTS(72, 700),
  NEEDS_SCRIPTS_NOT_RECOGNISED(72, 700),
  CONTACTS_NOT_READ(72, 400),
  NEXT_LINK_LOST(24, 700),
  NEXT_PAGES_SHOW_THE_FIRST(24, 700),
  NEXT_PAGES_404(24, 700),
  CUT_AND_NOTICED(24, 400),
  /// A fifth of each page is lost at its end. Were it so for more than six days, no rule could tell it from groups that
  /// have ended.
  CUT_UNNOTICED(2, 143),
  EMPTY_FEED(24, 400),
  HALF_FEED(24, 400),
  FEED_AND_LIST_EMPTY_TEMPLATE(24, 700),
  TOO_MANY_REQUESTS(12, 200),
  ROBOTS_FORBIDS_ALL(14 * 24, 40 * 24),
  SLOW_PAGES_FAIL(24, 400),
  FEW_SLOW_PAGES_FAIL(24, 700),
  WRONG_CHARSET(24, 400),
  MAINTENANCE_AS_200(3, 100),
  SITEMAP_EMPTY(24, 700);

  final int least;
  final int most;

  Fault(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /// Whether a site can suffer from it.
  boolean fits(SimSource source) {
    return switch (this) {
      case NEXT_LINK_LOST, NEXT_PAGES_SHOW_THE_FIRST, NEXT_PAGES_404 -> source.kind != Kind.FEED
          && source.listings.size() > source.pageSize;
      case SOFT_404_FOR_OWN_PAGES, SOME_OWN_PAGES_404 -> source.kind == Kind.LIST_WITH_OWN_PAGES;
      case EMPTY_FEED, HALF_FEED -> source.kind == Kind.FEED;
      case CLASSES_RENAMED, LIST_BECOMES_CARDS -> source.kind != Kind.FEED;
      case SITEMAP_EMPTY -> source.sitemap;
      default -> true;
    };
  }

  /// Whether the site looks different for good once the fault is over and the rules are mended.
  boolean isRedesign() {
    return switch (this) {
      case CLASSES_RENAMED, LIST_BECOMES_CARDS, NEEDS_SCRIPTS, NEEDS_SCRIPTS_NOT_RECOGNISED -> true;
      default -> false;
    };
  }
}
