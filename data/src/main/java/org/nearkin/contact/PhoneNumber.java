package org.nearkin.contact;

import java.util.Optional;

/// A phone number people can call.
///
/// @param number E.164, such as `+15085550142`, or a short code such as `988`
/// @param extension digits after "ext."
/// @param stated as written by the source
/// @param tollFree free to call
/// @param confidence 0 to 1; below 1 when the area code was inferred
public record PhoneNumber(
    String number,
    Optional<String> extension,
    String stated,
    boolean tollFree,
    double confidence) {}
