package org.nearkin.claim;

import java.time.Instant;

/// What a listing said during some time; never changed once written.
///
/// @param version content hash, the same for the same words
/// @param firstSeen when it first said so
/// @param lastSeen when it was last seen saying so, in a published run
/// @param presence never gone: what is gone is not among the published
public record ListingVersion(
    ListingKey key,
    String version,
    StatedListing said,
    Instant firstSeen,
    Instant lastSeen,
    Presence presence) {}
