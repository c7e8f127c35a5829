package org.nearkin.claim;

import java.time.Instant;
import java.util.Optional;

/// One crawl of one source.
///
/// @param published when what it saw became public; empty while it goes on
public record Run(String id, String source, Instant started, Optional<Instant> published) {}
