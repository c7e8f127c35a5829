package org.nearkin.resolve.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A group's name: the words that tell it from others, and its number.
///
/// Words for a day, an hour or what all groups are ("group", "meeting") tell nothing. A number or a single letter, as in
/// "Squad 14" or "Team 3-B", tells most: groups with different numbers are different.
///
/// @param words in the order of the name; numbers are not among them
/// @param numbers such as `14` and `3b`
/// @param compact the words as one, so that "Stone Cutters" is "Stonecutters"
/// @param initials of all words of the name, also of those that tell nothing
/// @param full all words of the name and its hours
public record Title(
    List<String> words, Set<String> numbers, String compact, String initials, String full) {
  private static final Pattern HOUR = Pattern.compile(
      "\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:am|pm|a\\.m\\b\\.?|p\\.m\\b\\.?)|\\b\\d{1,2}:\\d\\d\\b");
  private static final Pattern BOOK = Pattern
      .compile("\\b12\\s?(?:&|x|and|\\+|steps?\\b)\\s?(?:12)?|\\b24(?:\\s?/\\s?7|[\\s-]hours?\\b)");
  private static final Pattern LETTERED = Pattern.compile("(\\d+)\\s?-\\s?(?=[a-z]\\b)");
  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii",
      "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");
  private static final Set<String> NUMBERED = Set.of("squad", "team", "chapter", "section", "unit",
      "number", "no", "nr", "group", "step", "room");

  public Title {
    words = List.copyOf(words);
    numbers = Set.copyOf(numbers);
  }

  /// Reads a name.
  ///
  /// @param houseNumber of the place; a club is often called by it, which numbers no group
  public static Title parse(String name, Optional<String> houseNumber) {
    var text = HOUR.matcher(FoldedWords.fold(name).replace("#", " no ")).replaceAll(" ");
    text = LETTERED.matcher(BOOK.matcher(text).replaceAll(" ")).replaceAll("$1");
    var all = NameWords.bundled().read(FoldedWords.split(text.replace("&", " and ")));
    var words = new ArrayList<String>();
    var numbers = new LinkedHashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      var number = number(all.get(i), i == 0 ? "" : all.get(i - 1));
      if (number.isPresent()) {
        number.filter(found -> !found.equals(houseNumber.orElse(""))).ifPresent(numbers::add);
      } else if (NameWords.bundled().tells(all.get(i))) {
        words.add(all.get(i));
      }
    }
    return new Title(words, numbers, String.join("", words), initials(all),
        String.join(" ", FoldedWords.split(FoldedWords.fold(name))));
  }

  private static Optional<String> number(String word, String before) {
    if (NUMBER.matcher(word).matches() && !YEAR.matcher(word).matches()) {
      return Optional.of(word.replaceFirst("^0+(?=\\d)", ""));
    }
    var roman = ROMAN.indexOf(word);
    if (roman > 1 && (word.length() > 1 || NUMBERED.contains(before))) {
      return Optional.of(String.valueOf(roman));
    }
    return word.length() == 1 && NUMBERED.contains(before) ? Optional.of(word) : Optional.empty();
  }

  private static String initials(List<String> words) {
    var letters = new StringBuilder();
    words.forEach(word -> letters.append(word.charAt(0)));
    return letters.toString();
  }

  /// Both are numbered, and differently.
  public boolean contradicts(Title other) {
    return !numbers.isEmpty() && !other.numbers.isEmpty()
        && numbers.stream().noneMatch(other.numbers::contains);
  }

  /// Both bear one number.
  public boolean sharesNumber(Title other) {
    return numbers.stream().anyMatch(other.numbers::contains);
  }

  /// Says nothing that tells it from others.
  public boolean isEmpty() {
    return words.isEmpty() && numbers.isEmpty();
  }

  /// One is the other written together, or its initials.
  public boolean abbreviates(Title other) {
    return (compact.length() > 3 && compact.equals(other.compact))
        || isInitials(compact, other.initials) || isInitials(other.compact, initials);
  }

  private static boolean isInitials(String word, String initials) {
    return word.length() > 2 && initials.contains(word);
  }
}
