package org.nearkin.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nearkin.schedule.Outline.Element;
import org.nearkin.schedule.phrase.DayPattern;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.Item.Cadence;
import org.nearkin.schedule.phrase.Item.Clock;
import org.nearkin.schedule.phrase.Item.Cue;
import org.nearkin.schedule.phrase.Item.Dates;
import org.nearkin.schedule.phrase.Item.Days;
import org.nearkin.schedule.phrase.Item.Months;
import org.nearkin.schedule.phrase.TokenKind;

/// Walks the items once and sorts them into days, times, exceptions, bounds and cadences.
final class OutlineReader {
  private final List<Item> items;
  private final LocalDate today;
  private final DateSequence sequence;
  private final Doubts doubts;
  private final Outline outline = new Outline();
  private Mode mode = Mode.PLAIN;
  private boolean inBrackets;
  private boolean every;
  /// An exception was announced and not yet named.
  private Optional<Cue> unnamedException = Optional.empty();
  /// Months just excepted, for "when it is the third Thursday" after them.
  private SortedSet<Integer> justExcepted = new TreeSet<>();
  private boolean when;
  private final SortedSet<Integer> sentenceMonths = new TreeSet<>();
  private final SortedSet<Integer> monthsAhead = new TreeSet<>();
  private final List<Cadence> cadencesAhead = new ArrayList<>();
  /// The weekday beside the first date.
  private Optional<Days> named = Optional.empty();
  /// The first date is that of the next meeting.
  private boolean next;
  private int at;

  private OutlineReader(List<Item> items, LocalDate today, Doubts doubts) {
    this.items = items;
    this.today = today;
    this.sequence = new DateSequence(today);
    this.doubts = doubts;
  }

  static Outline read(List<Item> items, LocalDate today, Doubts doubts) {
    OutlineReader reader = new OutlineReader(items, today, doubts);
    for (reader.at = 0; reader.at < items.size(); reader.at++) {
      reader.take(items.get(reader.at));
    }
    reader.endException();
    reader.endSentence();
    reader.implyDays();
    return reader.outline;
  }

  private Surroundings here() {
    return new Surroundings(items, at);
  }

  private void take(Item item) {
    switch (item) {
      case Cue cue -> cue(cue);
      case Days days -> days(days);
      case Clock clock -> clock(clock);
      case Months months -> months(months);
      case Dates dates -> dates(dates);
      case Item.Span span -> span(span);
      case Cadence cadence -> cadence(cadence);
      case Item.Vague vague -> outline.vague.add(vague);
      case Item.Series series -> {
        outline.meetings = series.meetings();
        outline.weeks = series.weekly();
      }
      case Item.Parity parity -> parity(parity);
      case Item.Holidays holidays -> holidays(holidays);
    }
    every = item instanceof Cue cue && cue.is(TokenKind.EVERY);
  }

  private void cue(Cue cue) {
    if (cue.is(TokenKind.SEPARATOR)) {
      endClause();
      endSentence();
      outline.elements.add(new Element.Break(cue.words()));
    } else if (cue.is(TokenKind.OPEN)) {
      inBrackets = true;
    } else if (cue.is(TokenKind.CLOSE)) {
      inBrackets = false;
      endClause();
    } else if (cue.is(TokenKind.EXCEPT)) {
      exception(cue);
    } else if (cue.is(TokenKind.ORDINAL) && mode == Mode.EXCEPT) {
      doubts.add(cue.words(), "an ordinal without a day in an exception", Doubts.AMBIGUOUS);
    } else if (cue.is(TokenKind.WHEN)) {
      when = !justExcepted.isEmpty();
    } else {
      bound(cue);
    }
  }

  /// In "except August, when we don't meet" the second exception repeats the first.
  private void exception(Cue cue) {
    if (when)
      return;
    mode = Mode.EXCEPT;
    unnamedException = Optional.of(cue);
  }

  /// A holiday matters only where something says that there is no meeting on it.
  private void holidays(Item.Holidays holidays) {
    if (mode != Mode.EXCEPT && !holidays.excepted() && !here().afterClosed(3))
      return;
    outline.exceptHolidays.add(holidays.holiday());
    unnamedException = Optional.empty();
    if (mode == Mode.EXCEPT && !here().exceptionGoesOn())
      mode = Mode.PLAIN;
  }

  private void bound(Cue cue) {
    if (cue.is(TokenKind.START))
      mode = Mode.START;
    if (cue.is(TokenKind.NEXT))
      mode = Mode.NEXT;
    if (cue.is(TokenKind.DASH))
      mode = Mode.UNTIL;
    if (cue.is(TokenKind.FROM) && here().datesFollow())
      mode = Mode.START;
  }

  private void endClause() {
    mode = Mode.PLAIN;
    endException();
    when = false;
    justExcepted = new TreeSet<>();
  }

  private void endException() {
    unnamedException.ifPresent(cue -> doubts.add(cue.words(), "an exception that is not understood",
        Doubts.AMBIGUOUS));
    unnamedException = Optional.empty();
  }

  private void days(Days days) {
    boolean nth = days.pattern() instanceof DayPattern.Nth;
    boolean instead = when || (here().inBracketAfterMonths() && !justExcepted.isEmpty());
    if (instead && nth) {
      addOverride(days, justExcepted);
    } else if (mode == Mode.EXCEPT) {
      exceptDays(days);
    } else if (mode != Mode.PLAIN && here().dateOrSpanFollows()) {
      // "Starting Monday, March 3": the weekday only bears out the date.
      named = Optional.of(days);
    } else {
      Draft draft = new Draft(days);
      draft.every = every;
      draft.months.addAll(monthsAhead);
      draft.override = nth && (!monthsAhead.isEmpty() || (inBrackets && here().monthsFollow()))
          && outline.findLastDraft().isPresent();
      draft.cadences.addAll(cadencesAhead);
      outline.elements.add(new Element.On(draft));
    }
    monthsAhead.clear();
    cadencesAhead.clear();
  }

  private void addOverride(Days days, SortedSet<Integer> months) {
    Draft draft = new Draft(days);
    draft.months.addAll(months);
    draft.override = true;
    outline.elements.add(new Element.On(draft));
    when = false;
  }

  private void exceptDays(Days days) {
    if (here().dateOrSpanFollows())
      return;
    outline.exceptDays.add(days.pattern());
    unnamedException = Optional.empty();
  }

  private void clock(Clock clock) {
    if (mode == Mode.START || mode == Mode.UNTIL)
      mode = Mode.PLAIN;
    outline.elements.add(new Element.At(clock));
  }

  private void months(Months months) {
    if (mode == Mode.EXCEPT || here().afterClosed(0)) {
      outline.exceptMonths.addAll(months.months());
      justExcepted = months.months();
      mode = Mode.PLAIN;
      unnamedException = Optional.empty();
    } else if (mode == Mode.START || mode == Mode.NEXT) {
      outline.from = sequence.findMonth(months.year(), months.months().first())
          .map(month -> month.atDay(1));
      mode = Mode.PLAIN;
    } else if (mode == Mode.UNTIL) {
      outline.until = sequence.findMonth(months.year(), months.months().last())
          .map(YearMonth::atEndOfMonth);
      mode = Mode.PLAIN;
    } else {
      limit(months);
    }
  }

  private void limit(Months months) {
    Optional<Draft> last = outline.findLastDraft();
    boolean afterDays = here().directlyAfterDays();
    boolean leads = months.attached() && !afterDays && here().nthDaysFollow();
    if (months.year().isPresent()) {
      outline.from = sequence.findMonth(months.year(), months.months().first())
          .map(month -> month.atDay(1));
      outline.until = sequence.findMonth(months.year(), months.months().last())
          .map(YearMonth::atEndOfMonth);
    } else if (leads && last.isPresent()) {
      monthsAhead.addAll(months.months());
    } else if (afterDays && last.isPresent() && (months.attached() || last.get().override)) {
      last.get().months.addAll(months.months());
    } else {
      sentenceMonths.addAll(months.months());
    }
  }

  /// Months belong to the days of their sentence, else to all days.
  private void endSentence() {
    List<Draft> here = outline.draftsOfSentence();
    if (here.isEmpty())
      outline.months.addAll(sentenceMonths);
    here.stream()
        .filter(draft -> draft.months.isEmpty())
        .forEach(draft -> draft.months.addAll(sentenceMonths));
    sentenceMonths.clear();
  }

  private void parity(Item.Parity parity) {
    SortedSet<Integer> months = outline.findLastDraft()
        .map(draft -> draft.months)
        .orElse(outline.months);
    for (int month = parity.parity(); month <= 12; month += 2) {
      months.add(month);
    }
  }

  private void dates(Dates dates) {
    List<LocalDate> resolved = sequence.resolve(dates.dates());
    if (resolved.isEmpty()) {
      doubts.add(dates.words(), "no such date", Doubts.CONTRADICTION);
      return;
    }
    switch (here().afterClosed(0) ? Mode.EXCEPT : mode) {
      case PLAIN -> outline.elements.add(new Element.On(new Draft(resolved)));
      case EXCEPT -> {
        outline.exceptDates.addAll(resolved);
        unnamedException = Optional.empty();
      }
      case START -> start(resolved.getFirst());
      case NEXT -> next(resolved);
      case UNTIL -> {
        outline.until = Optional.of(resolved.getLast());
        mode = Mode.PLAIN;
      }
    }
  }

  /// "Upcoming dates: May 5, June 2 and July 7" are those days; a single next date may be the anchor of a rule.
  private void next(List<LocalDate> dates) {
    if (dates.size() == 1) {
      start(dates.getFirst());
      return;
    }
    outline.elements.add(new Element.On(new Draft(dates)));
    mode = Mode.PLAIN;
  }

  private void start(LocalDate date) {
    outline.from = Optional.of(date);
    next = mode == Mode.NEXT;
    mode = Mode.PLAIN;
    named.filter(days -> !DatesAndDays.fits(days.pattern(), date))
        .ifPresent(days -> doubts.add(
            days.words(), "the date is not on that weekday", Doubts.CONTRADICTION));
  }

  /// "Next meeting: May 5" is a date; a six-week series that starts on one is weekly on its weekday.
  private void implyDays() {
    List<Draft> drafts = outline.drafts();
    boolean dated = !drafts.isEmpty() && drafts.stream().allMatch(Draft::isDated);
    if (outline.from.isEmpty() || (!drafts.isEmpty() && !(next && dated)))
      return;
    LocalDate first = outline.from.get();
    if (next) {
      outline.elements.addFirst(new Element.On(new Draft(List.of(first))));
    } else if (outline.weeks) {
      DayPattern pattern = new DayPattern.Weekly(List.of(first.getDayOfWeek()));
      outline.elements.addFirst(new Element.On(new Draft(
          new Days("weeks", pattern, true, Item.Doubtful.NO))));
    }
  }

  private void span(Item.Span span) {
    if (mode == Mode.EXCEPT) {
      doubts.add(span.words(), "a pause between two dates", Doubts.AMBIGUOUS);
      unnamedException = Optional.empty();
      return;
    }
    Optional<LocalDate> first = span.first().resolve(today);
    outline.from = first;
    outline.until = span.last().resolve(first.orElse(today));
    outline.range = true;
    mode = Mode.PLAIN;
  }

  private void cadence(Cadence cadence) {
    boolean daysBefore = here().daysBefore();
    if (here().daysFollow() && !here().directlyAfterDays() && !(inBrackets && daysBefore))
      cadencesAhead.add(cadence);
    else if (daysBefore && outline.findLastDraft().isPresent()) {
      outline.findLastDraft().get().cadences.add(cadence);
    } else
      outline.cadences.add(cadence);
  }

  /// What the next date or month is about.
  private enum Mode {
    PLAIN,
    EXCEPT,
    START,
    NEXT,
    UNTIL
  }
}
