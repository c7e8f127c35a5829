package org.nearkin.app;

import java.util.List;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.Knowledge;
import org.nearkin.schedule.Occurrences;
import org.nearkin.schedule.ScheduleDescriber;
import org.nearkin.search.Meaning;
import org.nearkin.vocabulary.Condition;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.web.group.ConditionNames;
import org.nearkin.web.group.Timetable;

/// The vocabularies and the gazetteer that come with the program, as each module wants to be told of them.
record Bundled(Gazetteer gazetteer, ConditionVocabulary vocabulary) {

  static Bundled load() {
    return new Bundled(Gazetteer.bundled(), ConditionVocabulary.bundled());
  }

  Knowledge forResolving() {
    return Knowledge.bundled(gazetteer);
  }

  Meaning forSearching() {
    return Meaning.bundled();
  }

  ConditionNames forReading() {
    return new ConditionNames(
        (id, locale) -> vocabulary.find(id).map(condition -> condition.label(locale)),
        id -> vocabulary.find(id).map(Condition::parents).orElse(List.of()),
        vocabulary.headings().stream().map(Condition::id).toList());
  }

  Timetable timetable() {
    return new Timetable(Occurrences::next,
        (schedule, locale) -> ScheduleDescriber.of(locale).describe(schedule));
  }
}
