package org.nearkin.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nearkin.schedule.phrase.Item;
import org.nearkin.schedule.phrase.PhraseReader;

/// Reads what people write about when something meets, in English and Spanish.
///
/// Words become items ([PhraseReader]); asides are left out ([Asides]); the rest is sorted
/// ([OutlineReader]), days get their times ([Pairing]), dates and exceptions are settled
/// ([DatesAndDays], [Limits]), doubts are counted ([Plausibility]) and rules written ([RuleWriter]).
/// What is not certain is not published: see [Schedule#isPublishable()].
public final class ScheduleParser {
  private ScheduleParser() {}

  /// Reads `text` as it stood on a page on the day `today`.
  ///
  /// A date without a year is the next one, or one at most 60 days ago. Texts without a day give
  /// no times; nothing is thrown for any text, of which the first 2,000 characters are read.
  public static Schedule parse(String text, LocalDate today) {
    Doubts doubts = new Doubts();
    Selection selection = Asides.dropFrom(PhraseReader.read(text), doubts);
    List<Item> items = selection.kept();
    Outline outline = OutlineReader.read(items, today, doubts);
    List<Draft> paired = Pairing.pair(outline.elements, doubts);
    List<Draft> drafts = DatesAndDays.settle(paired, outline, doubts);
    Limits.apply(drafts, outline, doubts);
    Plausibility.check(new Plausibility.Reading(outline, drafts, items), today, doubts);
    List<Schedule.Reading> readings = new ArrayList<>(Meanings.told(selection));
    readings.addAll(doubts.reasons());
    if (drafts.isEmpty() || doubts.confidence() == 0) {
      return new Schedule(text, List.of(), 0, readings);
    }
    List<MeetingTime> times = new RuleWriter(outline).write(drafts);
    return new Schedule(text, times, doubts.confidence(), readings);
  }

  /// What every piece of `text` was taken for, in the order of the text, plain words and all, and then
  /// the doubts, to see why it was read so. [Schedule#readings()] has only what matters.
  public static List<Schedule.Reading> explain(String text, LocalDate today) {
    List<Schedule.Reading> all = new ArrayList<>(
        Meanings.all(Asides.dropFrom(PhraseReader.read(text), new Doubts())));
    parse(text, today).readings()
        .stream()
        .filter(reading -> reading.meaning().startsWith(Doubts.MARK))
        .forEach(all::add);
    return List.copyOf(all);
  }
}
