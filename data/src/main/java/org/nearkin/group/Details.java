package org.nearkin.group;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Who runs a group and what one should know before going, as the sources put it.
///
/// @param cost in the source's words; [Attending#costs] has what they mean
/// @param languages two-letter codes, where stated
public record Details(
    Optional<Claimed<String>> summary,
    Optional<Claimed<String>> organizer,
    Optional<Claimed<String>> cost,
    Optional<Claimed<String>> audience,
    Optional<Claimed<String>> status,
    List<Claimed<String>> languages,
    Attending attending,
    Setting setting) {

  public Details {
    languages = List.copyOf(languages);
    attending = Objects.requireNonNullElse(attending, Attending.UNSTATED);
    setting = Objects.requireNonNullElse(setting, Setting.UNSTATED);
  }
}
