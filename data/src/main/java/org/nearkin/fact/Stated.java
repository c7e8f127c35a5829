package org.nearkin.fact;

/// A value that a text states.
///
/// @param snippet the words it stands on, as written
/// @param confidence 0 to 1: how surely these words mean it
public record Stated<T>(T value, String snippet, double confidence) {}
