package org.nearkin.schedule;

import java.util.List;
import java.util.Optional;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.Item.Dates;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.Item.Months;
import org.nearkin.schedule.phrase.TokenKind;

/// What stands beside an item of a text.
record Surroundings(List<Item> items, int at) {
  /// The next item but commas and plain words.
  Optional<Item> findNext() {
    return items.subList(at + 1, items.size())
        .stream()
        .filter(item -> !isCue(item, TokenKind.COMMA, TokenKind.WORD, TokenKind.EVERY))
        .findFirst();
  }

  boolean datesFollow() {
    return findNext().map(next -> next instanceof Dates).orElse(false);
  }

  /// Whether days here only name a date that follows.
  boolean dateOrSpanFollows() {
    return datesFollow() || findNext().map(next -> next instanceof Item.Span).orElse(false);
  }

  boolean monthsFollow() {
    return findNext().map(next -> next instanceof Months).orElse(false);
  }

  boolean daysFollow() {
    return findNext().map(next -> next instanceof Days).orElse(false);
  }

  boolean nthDaysFollow() {
    return findNext().map(next -> next instanceof Days days
        && days.pattern() instanceof DayPattern.Nth).orElse(false);
  }

  boolean directlyAfterDays() {
    return at > 0 && items.get(at - 1) instanceof Days;
  }

  /// "In August (3rd Thursday)": a bracket opens right after months.
  boolean inBracketAfterMonths() {
    return at > 1 && isCue(items.get(at - 1), TokenKind.OPEN)
        && items.get(at - 2) instanceof Months;
  }

  /// Whether days stand before in the same sentence.
  boolean daysBefore() {
    for (int back = at - 1; back >= 0; back--) {
      if (isCue(items.get(back), TokenKind.SEPARATOR))
        return false;
      if (items.get(back) instanceof Days)
        return true;
    }
    return false;
  }

  /// "Closed on all holidays", "cancelled on holidays"; up to `words` plain words may stand between.
  boolean afterClosed(int words) {
    int back = at - 1;
    while (back >= 0 && back >= at - words && isCue(items.get(back), TokenKind.WORD,
        TokenKind.AT)) {
      back--;
    }
    return back >= 0 && items.get(back) instanceof Cue cue
        && (cue.is(TokenKind.SUSPENDED) || (cue.is(TokenKind.ASKED) && isClosed(cue.words())));
  }

  private static boolean isClosed(String words) {
    return words.equals("closed") || words.startsWith("cerrad");
  }

  /// Whether more exceptions follow the holiday here: "Thanksgiving, Christmas Day or in August".
  boolean exceptionGoesOn() {
    boolean comma = false;
    for (Item item : items.subList(at + 1, items.size())) {
      if (!(item instanceof Cue cue))
        return item instanceof Item.Holidays || (comma && item instanceof Dates);
      if (cue.is(TokenKind.AND))
        return true;
      comma |= cue.is(TokenKind.COMMA);
      if (!isCue(cue, TokenKind.COMMA, TokenKind.WORD, TokenKind.SLASH, TokenKind.AT))
        return false;
    }
    return false;
  }

  private static boolean isCue(Item item, TokenKind... kinds) {
    if (!(item instanceof Cue cue))
      return false;
    for (TokenKind kind : kinds) {
      if (cue.is(kind))
        return true;
    }
    return false;
  }
}
