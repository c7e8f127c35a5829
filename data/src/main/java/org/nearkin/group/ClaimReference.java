package org.nearkin.group;

import java.net.URI;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.ListingKey;

/// Which claim a value came from, and where to open it.
public record ClaimReference(ListingKey listing, URI page, Evidence evidence) {}
