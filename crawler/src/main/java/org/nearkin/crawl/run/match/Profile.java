package org.nearkin.crawl.run.match;

import org.nearkin.claim.StatedListing;

/// What tells a listing from others.
///
/// @param id the lasting part of its key
record Profile(String key, KeyKind kind, String id, ListingName name, MeetingPlace place,
    MeetingSlots slots, ContactPoints contacts) {

  static Profile of(StatedListing listing) {
    var kind = KeyKind.of(listing);
    return new Profile(listing.key(), kind, kind.id(listing.key()), ListingName.of(listing),
        MeetingPlace.of(listing), MeetingSlots.of(listing), ContactPoints.of(listing));
  }

  /// Whether both have an id of the same kind, and not the same.
  boolean isOther(Profile later) {
    return kind != KeyKind.WORDS && kind == later.kind && !id.equals(later.id);
  }
}
