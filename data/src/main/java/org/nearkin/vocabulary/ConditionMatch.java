package org.nearkin.vocabulary;

/// A condition found in a text, with what it rests on.
///
/// @param words what the text says, as written
/// @param rule how the words led to the condition, in words: `phrase`, `spelling`, `abbreviation` …
/// @param confidence between 0 and 1, two decimals; below 0.45 an audience or everyday word, and nothing better was found
public record ConditionMatch(String conditionId, String words, String rule, double confidence) {}
