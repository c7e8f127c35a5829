package org.nearkin.schedule.phrase;

import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Weekdays with a letter wrong, such as "thurdsay".
final class Misspellings {
  private static final List<String> WEEKDAYS = List.of("monday", "tuesday", "wednesday",
      "thursday", "friday", "saturday", "sunday");
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  private Misspellings() {}

  static Optional<Token> findWeekday(String word) {
    if (word.length() < 6 || word.length() > 11)
      return Optional.empty();
    if (!word.contains("da") && !word.contains("sa"))
      return Optional.empty();
    String single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    for (int day = 0; day < WEEKDAYS.size(); day++) {
      if (isNear(single, WEEKDAYS.get(day))) {
        return Optional.of(
            new Token(TokenKind.WEEKDAY, word, day + 1, word.equals(single) ? 0 : 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(String word, String weekday) {
    boolean ending = word.endsWith("y") || word.endsWith("a");
    if (word.charAt(0) != weekday.charAt(0) || !ending) {
      return false;
    }
    int distance = DISTANCE.apply(word, weekday);
    return distance >= 0 && distance <= (weekday.length() >= 8 ? 2 : 1);
  }
}
