package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Field;
import org.nearkin.fact.PauseReader;
import org.nearkin.group.Claimed;
import org.nearkin.group.Details;
import org.nearkin.vocabulary.Language;
import org.nearkin.vocabulary.Languages;

/// Cost, languages, organiser and the other things one should know, as stated.
final class DetailsReader {
  private static final int SUMMARY_LENGTH = 600;

  private final Languages languages;

  DetailsReader(Languages languages) {
    this.languages = languages;
  }

  Details read(Speaker speaker) {
    return new Details(
        summary(speaker),
        speaker.findClaimed(Field.ORGANIZER),
        speaker.findClaimed(Field.COST),
        speaker.findClaimed(Field.AUDIENCE),
        status(speaker),
        languages(speaker),
        PracticeReader.attending(speaker),
        PracticeReader.setting(speaker));
  }

  private static Optional<Claimed<String>> summary(Speaker speaker) {
    return speaker.find(Field.DESCRIPTION)
        .map(statement -> speaker.claim(shorten(statement.text()), statement));
  }

  private static String shorten(String text) {
    if (text.length() <= SUMMARY_LENGTH) {
      return text;
    }
    var end = text.lastIndexOf(' ', SUMMARY_LENGTH);
    return text.substring(0, end < 1 ? SUMMARY_LENGTH : end) + " …";
  }

  /// "On hold until further notice" often stands where the schedule should be.
  private static Optional<Claimed<String>> status(Speaker speaker) {
    return speaker.findClaimed(Field.STATUS)
        .or(() -> speaker.all(Field.SCHEDULE)
            .filter(statement -> PauseReader.saysPaused(statement.text()))
            .map(statement -> speaker.claim(statement.text(), statement))
            .findFirst());
  }

  /// A language is stated in words, or by a text that is not in the source's usual language.
  private List<Claimed<String>> languages(Speaker speaker) {
    var found = new ArrayList<Claimed<String>>();
    speaker.all(Field.LANGUAGE)
        .forEach(statement -> languages.find(statement.text())
            .map(Language::code)
            .ifPresent(code -> found.add(speaker.claim(code, statement))));
    var written = speaker.version().said().language();
    if (found.isEmpty() && !written.equals(speaker.source().language())) {
      speaker.find(Field.NAME).ifPresent(name -> found.add(speaker.claim(written, name)));
    }
    return found;
  }
}
