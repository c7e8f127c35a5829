package org.nearkin.web.page;

/// One `name=value` of an address, decoded.
public record Parameter(String name, String value) {}
