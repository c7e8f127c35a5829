package org.nearkin.group;

/// A published value and the claim it stands on. A value without an openable source is not published.
public record Claimed<T>(T value, ClaimReference claim) {}
