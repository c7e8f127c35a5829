package org.nearkin.group;

import java.time.Instant;
import java.util.Optional;

/// State of a group and its two clocks.
///
/// @param lastSeen when a source last showed it
/// @param confirmed when its organiser last said it still runs
public record Standing(GroupState state, Instant lastSeen, Optional<Instant> confirmed) {}
