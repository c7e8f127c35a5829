package org.nearkin.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
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

/// The vocabularies and the gazetteer that come with the program, and the operator's postal codes, as each module wants to be told of them.
record Bundled(Gazetteer gazetteer, ConditionVocabulary vocabulary) {

  /// @param places what `import-geonames` wrote
  /// @throws UserException if that is broken
  static Bundled load(Path places) {
    try {
      return new Bundled(Gazetteer.bundled().withPostalCodes(places),
          ConditionVocabulary.bundled());
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new UserException("the postal codes in " + places + " are broken: " + e.getMessage()
          + " Import them again with 'nearkin import-geonames', or delete that directory");
    }
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
