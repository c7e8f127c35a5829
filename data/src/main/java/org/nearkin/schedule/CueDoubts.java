package org.nearkin.schedule;

import java.util.List;
import java.util.Set;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.TokenKind;

/// Single words that make a reading unsure: "suspended", "varies", "after the service".
final class CueDoubts {
  /// Their hours are known to those who go, and they end when they end.
  private static final Set<String> WORSHIP = Set.of("mass", "service", "services", "worship",
      "church", "liturgy", "misa", "culto", "servicio");
  private final List<Item> items;
  private final Doubts doubts;

  private CueDoubts(List<Item> items, Doubts doubts) {
    this.items = items;
    this.doubts = doubts;
  }

  static void check(List<Item> items, Doubts doubts) {
    CueDoubts checks = new CueDoubts(items, doubts);
    for (int at = 0; at < items.size(); at++) {
      if (items.get(at) instanceof Cue cue)
        checks.check(cue, at);
    }
  }

  private void check(Cue cue, int at) {
    if (cue.is(TokenKind.SUSPENDED) && !isConditional(at))
      doubts.add(cue.words(), "does not meet now", 0);
    if (cue.is(TokenKind.RELATIVE))
      checkRelative(cue, at);
    if (cue.is(TokenKind.WEEK_OF_MONTH))
      doubts.add(cue.words(), "a week, not a day, of the month", Doubts.CONTRADICTION);
    if (cue.is(TokenKind.VARIES))
      doubts.add(cue.words(), "days or times vary", 0.5);
    if (cue.is(TokenKind.ORDINAL) && isInBrackets(at))
      doubts.add(cue.words(), "which days of the month?", 0.5);
    if (cue.is(TokenKind.ASKED) && isInBrackets(at))
      doubts.add(cue.words(), "when to call?", Doubts.AMBIGUOUS);
    if (cue.is(TokenKind.LEGEND))
      doubts.add(cue.words(), "a legend, not a sentence", 0.5);
  }

  /// "The Thursday after the second Monday", "after the 11 am service", "after mass".
  private void checkRelative(Cue cue, int at) {
    if (at + 1 >= items.size())
      return;
    switch (items.get(at + 1)) {
      case Days _,Item.Dates _,Item.Holidays _ -> doubts.add(cue.words(),
          "counted from another day", Doubts.CONTRADICTION);
      case Clock _ -> doubts.add(cue.words(), "before or after a time", Doubts.AMBIGUOUS);
      case Cue next when next.is(TokenKind.ORDINAL) -> doubts.add(cue.words(),
          "counted from another day", Doubts.CONTRADICTION);
      default -> checkWorship(cue, at);
    }
  }

  private void checkWorship(Cue cue, int at) {
    int word = at + 1;
    while (word < items.size() && items.get(word) instanceof Cue next
        && (next.is(TokenKind.AT) || next.is(TokenKind.WORD))) {
      if (WORSHIP.contains(next.words())) {
        doubts.add(cue.words(), "before or after a service", Doubts.AMBIGUOUS);
        return;
      }
      word++;
    }
  }

  /// "Cancelled when schools are closed", "cancelled on holidays" is not "cancelled".
  private boolean isConditional(int at) {
    if (at + 1 >= items.size())
      return false;
    return switch (items.get(at + 1)) {
      case Item.Holidays _ -> true;
      case Cue next -> next.is(TokenKind.WHEN) || next.is(TokenKind.IF);
      default -> false;
    };
  }

  /// "Saturday 10 am (1st & 3rd)".
  private boolean isInBrackets(int at) {
    return at > 0 && items.get(at - 1) instanceof Cue open && open.is(TokenKind.OPEN)
        && at + 1 < items.size() && items.get(at + 1) instanceof Cue next
        && (next.is(TokenKind.AND) || next.is(TokenKind.CLOSE) || next.is(TokenKind.COMMA));
  }
}
