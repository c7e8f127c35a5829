package org.nearkin.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a street line from the name of a building.
final class StreetLine {
  private static final Pattern START = Pattern.compile(
      "(?i)^(?:#?\\d|p\\.? ?o\\.? ?box\\b|(?:one|two|three|four|five|six|seven|eight|nine|ten) \\p{L})");
  private static final Pattern WORD = Pattern.compile(
      "(?i)\\b(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|way|court|ct|place|pl|square|sq"
          + "|highway|hwy|parkway|pkwy|route|rt|circle|cir|terrace|broadway|turnpike|pike|corner)(?:\\.|$|[ ,])"
          + "|\\b\\d{1,3}(?:st|nd|rd|th)\\b");

  private StreetLine() {}

  static boolean namesStreet(String segment) {
    return START.matcher(segment).find() || WORD.matcher(segment).find();
  }

  /// From the first part that begins like a street, else from the first that holds a street word; the
  /// parts before it name a building.
  static Optional<String> find(String rest) {
    var parts = Arrays.stream(rest.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
    return parts.stream()
        .filter(part -> START.matcher(part).find())
        .findFirst()
        .or(() -> parts.stream().filter(part -> WORD.matcher(part).find()).findFirst())
        .map(first -> parts.stream().skip(parts.indexOf(first)).collect(Collectors.joining(", ")));
  }
}
