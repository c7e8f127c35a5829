package org.nearkin.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.group.Kind;
import org.nearkin.group.Way;

/// Kind, ways to attend and pauses, read from words; nothing follows from silence.
class WordsOfListingsTest {

  @ParameterizedTest
  @CsvSource({
      "Peer mentor program, MENTOR", "Recovery coaches, PEER_SPECIALIST", "Peer Warmline, HELPLINE",
      "Online forum for parents, ONLINE_COMMUNITY", "Six-week course, COURSE",
      "Walking club, ACTIVITY", "Caregiver Forum,", "Stroke Club,"})
  void aKindIsNamedOrNotStated(String name, Kind kind) {
    assertEquals(Optional.ofNullable(kind), KindReader.find(name));
  }

  @ParameterizedTest
  @CsvSource({
      "in person at the library, PLACE", "via Zoom, VIDEO", "hybrid, PLACE VIDEO",
      "by phone, PHONE", "en línea, VIDEO", "register online, ''", "Tuesdays, ''",
      "not currently online, ''"})
  void waysAreNamedOrNotStated(String words, String ways) {
    var expected = Stream.of(ways.split(" "))
        .filter(way -> !way.isEmpty())
        .map(Way::valueOf)
        .collect(Collectors.toSet());
    assertEquals(Set.copyOf(expected), Set.copyOf(WayReader.read(words)));
  }

  @ParameterizedTest
  @CsvSource({
      "On hold until further notice, true", "suspendido hasta nuevo aviso, true",
      "not currently meeting, true", "not meeting at this time, true", "not meeting in July, false",
      "Mondays at 6 pm, false", "hold on to hope, false"})
  void aPauseIsSaidOutright(String words, boolean paused) {
    assertEquals(paused, PauseReader.saysPaused(words));
  }
}
