package org.nearkin.place;

import java.time.ZoneId;
import java.util.Optional;

/// An address on the map, with what the gazetteer knows about the place.
///
/// @param zone local time there; empty where only a state with several zones is known
/// @param city name as the gazetteer spells it
/// @param region two-letter code in the US and Canada, else the region's name
/// @param country two-letter ISO 3166 code
public record Located(
    Geotag tag,
    Optional<ZoneId> zone,
    Optional<String> city,
    Optional<String> region,
    String country) {}
