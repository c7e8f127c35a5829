package org.nearkin.crawl.feed.hsds;

import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.crawl.feed.WeeklyNotes;

/// When a service is held: the rules of its schedules, and their words where these say more or the rule cannot be read.
final class HsdsTimes {
  private static final double FEED = FeedRecord.FEED;
  private static final double PROSE = 0.9;
  private static final int LONGEST_RULE = 160;
  private final FeedRecord record;
  private final ListingDraft draft;
  private final HsdsPeople people;
  private final FeedListings found;

  HsdsTimes(FeedRecord record, ListingDraft draft, HsdsPeople people, FeedListings found) {
    this.record = record;
    this.draft = draft;
    this.people = people;
    this.found = found;
  }

  void state(List<FeedRecord> schedules) {
    schedules.forEach(this::stateSchedule);
    if (!draft.states(Field.RECURRENCE) && !draft.states(Field.SCHEDULE)) {
      Prose.findRule(words(record, "description"))
          .ifPresent(rule -> draft.state(Field.SCHEDULE, rule, record.at("description"), PROSE));
    }
  }

  private void stateSchedule(FeedRecord schedule) {
    var words = words(schedule, "description");
    var notes = words(schedule, "notes");
    HsdsPlace.stateAttending(schedule, draft, people);
    stateRule(schedule, Stream.of(words, notes)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n")));
    var rule = words.length() > LONGEST_RULE ? Prose.findRule(words).orElse("") : words;
    draft.state(Field.SCHEDULE, rule, schedule.at("description"), PROSE);
    if (!rule.equals(words)) {
      draft.state(Field.DESCRIPTION, words, schedule.at("description"), FEED);
    }
    draft.state(Field.DESCRIPTION, notes, schedule.at("notes"), FEED);
  }

  private String words(FeedRecord from, String key) {
    return people.withoutSecrets(from.text(key));
  }

  private void stateRule(FeedRecord schedule, String words) {
    try {
      var rule = HsdsRule.of(schedule);
      rule.findDoubt().ifPresent(doubt -> note(schedule, doubt));
      var weekly = rule.findWeekly().filter(_ -> WeeklyNotes.restrict(words));
      if (weekly.isPresent()) {
        var at = new WeeklyNotes.Pointers(schedule.pointer(), schedule.at("description"));
        WeeklyNotes.state(draft, weekly.get(), words, at);
      } else {
        draft.state(Field.RECURRENCE, RecurrenceNotation.format(rule.time()), schedule.pointer(),
            FEED);
      }
    } catch (DateTimeException problem) {
      note(schedule, String.valueOf(problem.getMessage()));
    }
  }

  private void note(FeedRecord schedule, String problem) {
    found.note(Issue.Kind.SCHEDULE_NOT_READ, schedule.pointer(),
        "the schedule cannot be read: " + problem);
  }
}
