package org.nearkin.group;

import java.util.List;
import java.util.Optional;

/// Who runs a group and what one should know before going, as the sources put it.
///
/// @param languages two-letter codes, where stated
public record Details(
    Optional<Claimed<String>> summary,
    Optional<Claimed<String>> organizer,
    Optional<Claimed<String>> cost,
    Optional<Claimed<String>> audience,
    Optional<Claimed<String>> status,
    List<Claimed<String>> languages) {

  public Details {
    languages = List.copyOf(languages);
  }
}
