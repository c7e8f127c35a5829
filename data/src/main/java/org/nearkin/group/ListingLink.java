package org.nearkin.group;

import java.net.URI;
import java.time.Instant;
import org.nearkin.claim.ListingKey;

/// One listing a group was made from: its source's name, the page to open, and when it was last seen there.
public record ListingLink(ListingKey listing, String sourceName, URI page, Instant lastSeen) {}
