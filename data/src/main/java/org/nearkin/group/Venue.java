package org.nearkin.group;

import java.util.Optional;
import org.nearkin.place.Geotag;
import org.nearkin.place.PostalAddress;

/// A room one walks into.
///
/// @param withheld the address is not published, to keep people safe; the tag then names the town only
public record Venue(
    Optional<String> name,
    PostalAddress address,
    Optional<Geotag> tag,
    boolean withheld) {}
