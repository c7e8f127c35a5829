package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nearkin.schedule.holiday.Holiday;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item.Cadence;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Vague;

/// What a text says as a whole, before days and times are paired.
final class Outline {
  /// Days and times in the order of the text.
  final List<Element> elements = new ArrayList<>();
  final List<Cadence> cadences = new ArrayList<>();
  final List<Vague> vague = new ArrayList<>();
  final SortedSet<Integer> months = new TreeSet<>();
  final SortedSet<Integer> exceptMonths = new TreeSet<>();
  final List<LocalDate> exceptDates = new ArrayList<>();
  final Set<Holiday> exceptHolidays = EnumSet.noneOf(Holiday.class);
  final List<DayPattern> exceptDays = new ArrayList<>();
  Optional<LocalDate> from = Optional.empty();
  Optional<LocalDate> until = Optional.empty();
  /// The first and last date were given as one range.
  boolean range;
  int meetings;
  /// The meetings of a series are counted in weeks.
  boolean weeks;

  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Element.On(Draft draft))
        drafts.add(draft);
    }
    return drafts;
  }

  /// The drafts since the last end of a sentence.
  List<Draft> draftsOfSentence() {
    List<Draft> drafts = new ArrayList<>();
    for (Element element : elements.reversed()) {
      if (element instanceof Element.Break)
        break;
      if (element instanceof Element.On(Draft draft))
        drafts.add(draft);
    }
    return drafts;
  }

  Optional<Draft> findLastDraft() {
    List<Draft> drafts = drafts();
    return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
  }

  /// Days, a time, or the end of a sentence.
  sealed interface Element {
    record On(Draft draft) implements Element {}

    record At(Clock clock) implements Element {}

    record Break(String mark) implements Element {}
  }
}
