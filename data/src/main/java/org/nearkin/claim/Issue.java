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
