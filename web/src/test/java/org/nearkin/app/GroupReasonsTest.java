package org.nearkin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupState;
import org.nearkin.group.Standing;
import org.nearkin.resolve.Relative;
import org.nearkin.resolve.match.Level;
import org.nearkin.resolve.match.Verdict;

class GroupReasonsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Verdict UNSURE = new Verdict(Verdict.Relation.SAME_MEETING,
      Verdict.Band.REVIEW, 0.8, Set.of(Level.PLACE_SAME_HOUSE, Level.ANY_PAIR), "1");

  private static Relative relative(boolean together, Optional<Relative.Word> decided) {
    return new Relative(new ListingKey("county", "1"), new ListingKey("hospital", "2"),
        "Stroke Club", together, UNSURE, decided);
  }

  @Test
  void theStateIsToldWithItsReason() {
    var standing = new Standing(GroupState.FRESH, NOW.minus(Duration.ofDays(2)),
        Optional.empty());
    assertEquals("fresh, because seen or confirmed within 14 days:"
        + " last shown by a source 2 days ago", GroupReasons.state(standing, NOW));
  }

  @Test
  void redirectsAreToldBothWays() {
    assertEquals(
        List.of("  joined with another group: its address leads to 7KQ2M9XPA1",
            "  also known as 7KQ2M9XPA2, whose address leads here"),
        GroupReasons.ids(Optional.of(new GroupId("7KQ2M9XPA1")),
            List.of(new GroupId("7KQ2M9XPA2"))));
  }

  @Test
  void whatWaitsForAPersonIsSaidSo() {
    assertEquals(List.of("listings like it that are not of it:",
        "  county/1 and hospital/2 (Stroke Club): kept apart until a person decides",
        "    the same meeting, probability of one meeting 0.800: the same house"),
        GroupReasons.relatives(List.of(relative(false, Optional.empty()))));
  }

  @Test
  void peoplesWordsComeFirst() {
    var lines = GroupReasons.relatives(
        List.of(relative(true, Optional.of(Relative.Word.SAME))));
    assertEquals("why these listings are one group:", lines.getFirst());
    assertTrue(lines.get(1).endsWith("joined, because people said so"), lines.get(1));
  }
}
