package org.nearkin.group.practice;

import java.util.OptionalInt;

/// A range of ages, both ends included.
public record Ages(OptionalInt youngest, OptionalInt oldest) {}
