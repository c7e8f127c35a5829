package org.nearkin.crawl.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a source's hosts stood at the end of a run.
///
/// @param pause between two requests: the longest of what the source sets, what robots.txt asks for and what a slow host needs
/// @param certificateEnd until when the certificate that ends first is valid
public record HostTerms(Optional<Duration> pause, Optional<Instant> certificateEnd) {}
