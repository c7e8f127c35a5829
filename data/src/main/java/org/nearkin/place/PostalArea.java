package org.nearkin.place;

/// Where the addresses of a postal code are.
///
/// @param place its town or quarter; may be empty
/// @param region as [Regions#describe] writes it; may be empty
record PostalArea(String place, String region, GeoPoint point, Precision precision) {}
