package org.nearkin.schedule;

import java.util.ArrayList;
import java.util.List;
import org.nearkin.schedule.Outline.Element;
import org.nearkin.schedule.phrase.Item.Clock;

/// Gives each rule its times.
///
/// A sentence that starts with a time reads "time, days, time, days"; one that starts with days reads
/// "days, time, days, time". Days without a time share the time beside them.
final class Pairing {
  private static final double SHARED = 0.85;
  private final Doubts doubts;
  private final List<Draft> drafts = new ArrayList<>();
  private List<Clock> waiting = new ArrayList<>();

  private Pairing(Doubts doubts) {
    this.doubts = doubts;
  }

  static List<Draft> pair(List<Element> elements, Doubts doubts) {
    Pairing pairing = new Pairing(doubts);
    List<Element> sentence = new ArrayList<>();
    for (Element element : merge(elements)) {
      if (element instanceof Element.Break(String mark)) {
        pairing.sentence(sentence, mark);
        sentence = new ArrayList<>();
      } else {
        sentence.add(element);
      }
    }
    pairing.sentence(sentence, "");
    pairing.shareAcrossSentences();
    return pairing.drafts;
  }

  /// "1st Tuesday and 3rd Thursday at 7" is one rule; dates with semicolons between them are one list.
  private static List<Element> merge(List<Element> elements) {
    List<Element> merged = new ArrayList<>();
    for (Element element : elements) {
      boolean afterBreak = !merged.isEmpty() && merged.getLast() instanceof Element.Break;
      int previous = merged.size() - (afterBreak ? 2 : 1);
      if (element instanceof Element.On(Draft draft) && previous >= 0
          && merged.get(previous) instanceof Element.On(Draft last) && last.takesIn(draft)
          && (!afterBreak || draft.isDated())) {
        last.takeIn(draft);
        if (afterBreak)
          merged.removeLast();
      } else {
        merged.add(element);
      }
    }
    return merged;
  }

  private void sentence(List<Element> sentence, String mark) {
    if (sentence.isEmpty())
      return;
    List<Draft> here = new ArrayList<>();
    for (Element element : sentence) {
      if (element instanceof Element.On(Draft draft))
        here.add(draft);
    }
    if (here.isEmpty()) {
      timesAlone(sentence, mark);
      return;
    }
    if (sentence.getFirst() instanceof Element.At)
      timeFirst(sentence);
    else
      daysFirst(sentence);
    share(here);
    drafts.addAll(here);
  }

  private void timeFirst(List<Element> sentence) {
    List<Clock> times = new ArrayList<>();
    List<Draft> seen = new ArrayList<>();
    for (Element element : sentence) {
      switch (element) {
        case Element.At(Clock clock) -> times.add(clock);
        case Element.On(Draft draft) -> {
          draft.clocks.addAll(times);
          times.clear();
          seen.add(draft);
        }
        case Element.Break _ -> {}
      }
    }
    for (Clock clock : times) {
      seen.getLast().clocks.add(clock);
      doubts.add(clock.words(), "whose time is this?", SHARED);
    }
  }

  private void daysFirst(List<Element> sentence) {
    List<Draft> seen = new ArrayList<>();
    for (Element element : sentence) {
      switch (element) {
        case Element.On(Draft draft) -> seen.add(draft);
        case Element.At(Clock clock) -> seen.getLast().clocks.add(clock);
        case Element.Break _ -> {}
      }
    }
  }

  /// Days without a time take the next days' time, else the days' before.
  private void share(List<Draft> here) {
    for (int at = here.size() - 2; at >= 0; at--) {
      Draft draft = here.get(at);
      if (draft.clocks.isEmpty())
        draft.clocks.addAll(here.get(at + 1).clocks);
    }
    for (int at = 1; at < here.size(); at++) {
      Draft draft = here.get(at);
      Draft before = here.get(at - 1);
      if (!draft.clocks.isEmpty() || before.clocks.isEmpty())
        continue;
      draft.clocks.addAll(before.clocks);
      // Dates after a rule are examples of it.
      boolean example = draft.isDated() && !before.isDated();
      if (!draft.override && !example)
        doubts.add(draftWords(draft), "time taken from the days before", SHARED);
    }
    here.getFirst().clocks.addAll(here.getFirst().clocks.isEmpty() ? waiting : List.of());
    waiting = new ArrayList<>();
  }

  private void timesAlone(List<Element> sentence, String mark) {
    List<Clock> times = new ArrayList<>();
    for (Element element : sentence) {
      if (element instanceof Element.At(Clock clock))
        times.add(clock);
    }
    List<Draft> timeless = drafts.stream().filter(draft -> draft.clocks.isEmpty()).toList();
    timeless.forEach(draft -> draft.clocks.addAll(times));
    if (drafts.isEmpty())
      waiting.addAll(times);
    if (drafts.isEmpty() || !timeless.isEmpty())
      return;
    drafts.getLast().clocks.addAll(times);
    if (!mark.equals(";") && !times.isEmpty()) {
      doubts.add(times.getFirst().words(), "a time in a sentence of its own", SHARED);
    }
  }

  private void shareAcrossSentences() {
    List<Clock> known = drafts.stream()
        .filter(draft -> !draft.clocks.isEmpty())
        .findFirst()
        .map(draft -> draft.clocks)
        .orElse(List.of());
    for (Draft draft : drafts) {
      if (known.isEmpty() || !draft.clocks.isEmpty())
        continue;
      draft.clocks.addAll(known);
      if (!draft.override)
        doubts.add(draftWords(draft), "time from another sentence", SHARED);
    }
  }

  private static String draftWords(Draft draft) {
    return draft.days.map(days -> days.words()).orElse("date");
  }
}
