package org.nearkin.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a person said about listings or groups. Append-only; decisions win over every crawl.
public sealed interface Decision {

  /// When it was said.
  Instant at();

  /// The words of a field are these, whatever the source says.
  record Edit(Instant at, ListingKey listing, Field field, String text) implements Decision {}

  /// Two listings describe one group.
  record Same(Instant at, ListingKey one, ListingKey other) implements Decision {}

  /// Two listings describe different groups.
  record NotSame(Instant at, ListingKey one, ListingKey other) implements Decision {}

  /// The organiser says it is still running as described.
  record Confirm(Instant at, ListingKey listing) implements Decision {}

  /// Not meeting for now.
  record Pause(Instant at, ListingKey listing, Optional<LocalDate> until) implements Decision {}

  /// It has ended.
  record Close(Instant at, ListingKey listing) implements Decision {}

  /// The organiser does not want to be listed; nothing brings it back.
  record OptOut(Instant at, ListingKey listing) implements Decision {}
}
