package org.nearkin.place;

import java.util.Optional;

/// An address by its parts; a missing part was not stated.
///
/// @param region two-letter state or province code where known (`MA`), else as written
/// @param country two-letter ISO 3166 code
public record PostalAddress(
    Optional<String> street,
    Optional<String> city,
    Optional<String> region,
    Optional<String> postalCode,
    Optional<String> country) {
  /// Nothing stated.
  public static final PostalAddress UNSTATED = new PostalAddress(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
