package org.nearkin.claim;

/// An imperfection found in data: returned and counted, never only logged.
///
/// @param subject the page, listing or field it was found in
/// @param detail one plain sentence
public record Issue(Kind kind, String subject, String detail) {

  public enum Kind {
    PAGE_FAILED,
    PAGE_DENIED,
    PAGE_UNREADABLE,
    /// The server does not let us have it (401, 403, 451).
    PAGE_REFUSED,
    /// The server's certificate does not prove who it is.
    PAGE_UNTRUSTED,
    /// It redirects to another site, for good.
    PAGE_MOVED_AWAY,
    /// It was not asked for, since the site's robots.txt cannot be read for now.
    ROBOTS_NOT_READ,
    /// The server sends a test for robots in place of the page.
    PAGE_CHALLENGED,
    /// One has to sign in to see it.
    PAGE_BEHIND_LOGIN,
    /// The answer is 200, and the page says that there is no such page.
    PAGE_SOFT_NOT_FOUND,
    /// Its content comes by script, which is not run.
    PAGE_SCRIPT_ONLY,
    /// It is a PDF, which is not read.
    PAGE_IS_PDF,
    /// Another kind of document is due at its address.
    PAGE_OF_WRONG_TYPE,
    SITEMAP_NOT_READ,
    NO_LISTINGS,
    LISTING_WITHOUT_NAME,
    SCHEDULE_NOT_READ,
    PLACE_NOT_FOUND,
    PLACE_CONFLICT,
    CONDITION_NOT_FOUND,
    PHONE_NOT_READ,
    DATES_DISAGREE,
    /// The listing itself asks that no other directory print it, so it is not published.
    ASKS_NOT_TO_BE_LISTED,
    /// Read, and left out on purpose: not published by its source, or no support group.
    NOT_LISTED
  }
}
