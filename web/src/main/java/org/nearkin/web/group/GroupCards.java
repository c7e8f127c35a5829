package org.nearkin.web.group;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.group.Claimed;
import org.nearkin.group.Meeting;
import org.nearkin.group.SupportGroup;
import org.nearkin.web.page.Frame;
import org.nearkin.web.page.Hyperlink;

/// Makes the cards of a list of groups.
public final class GroupCards {
  private static final int MEETINGS = 3;
  private final Knowledge knowledge;

  public GroupCards(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The card of one group.
  ///
  /// @param distance in words, where it is known
  public GroupCard card(SupportGroup group, Optional<String> distance, Frame frame) {
    var words = new GroupWords(frame.words(), knowledge);
    var name = group.name().value();
    return new GroupCard(
        new Hyperlink(name, frame.links().group(group.id(), name)),
        distance,
        Stream.of(words.formats(group), new BeforeYouGo(frame.words()).card(group))
            .flatMap(List::stream)
            .toList(),
        words.conditions(group).map(text -> frame.words().of("card.about", text)),
        group.meetings()
            .stream()
            .limit(MEETINGS)
            .flatMap(each -> when(each, words, frame))
            .toList(),
        where(group, words),
        words.notice(group),
        words.seen(group.provenance().standing().lastSeen()));
  }

  private static Stream<String> when(Meeting meeting, GroupWords words, Frame frame) {
    var stated = meeting.schedule()
        .map(Claimed::value)
        .flatMap(schedule -> schedule.text().isBlank()
            ? words.reading(schedule)
            : Optional.of(frame.words().of("card.when", schedule.text())));
    var next = words.dates(meeting, 1)
        .stream()
        .findFirst()
        .map(date -> frame.words().of("card.next", date));
    return Stream.of(stated, next).flatMap(Optional::stream);
  }

  private static Optional<String> where(SupportGroup group, GroupWords words) {
    List<String> places = group.meetings()
        .stream()
        .flatMap(meeting -> meeting.venue().stream())
        .map(venue -> String.join(", ", words.where(venue.value())))
        .filter(place -> !place.isEmpty())
        .distinct()
        .limit(MEETINGS)
        .toList();
    return places.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", places));
  }
}
