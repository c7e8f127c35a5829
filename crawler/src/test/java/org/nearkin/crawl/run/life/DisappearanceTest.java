package org.nearkin.crawl.run.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.crawl.run.life.ListingLife.State;

class DisappearanceTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private static final RunEvidence SEEN = new RunEvidence.Seen();

  private static Instant hour(double hours) {
    return START.plus(Duration.ofMinutes(Math.round(60 * hours)));
  }

  private static ListingLife missed(ListingLife life, double hour, ListingEvidence... evidence) {
    var missed = new RunEvidence.Missed("run at " + hour, Set.of(evidence));
    return Disappearance.next(life, missed, hour(hour));
  }

  private static ListingLife there() {
    return ListingLife.seen(START.minus(Duration.ofDays(100)), false);
  }

  /// Runs such as `0 404+list, 72 404`; `seen` and `silent` stand for themselves.
  private static ListingLife live(ListingLife life, String runs) {
    for (var run : runs.split("; ", -1)) {
      var words = run.split(" ", -1);
      var hour = Double.parseDouble(words[0]);
      life = switch (words[1]) {
        case "seen" -> Disappearance.next(life, SEEN, hour(hour));
        case "silent" -> Disappearance.next(life, new RunEvidence.Silent(), hour(hour));
        default -> missed(life, hour, evidence(words[1]));
      };
    }
    return life;
  }

  private static ListingEvidence[] evidence(String words) {
    return Arrays.stream(words.split("\\+", -1)).map(word -> switch (word) {
      case "410" -> ListingEvidence.OWN_PAGE_GONE;
      case "404" -> ListingEvidence.OWN_PAGE_NOT_FOUND;
      case "root" -> ListingEvidence.OWN_PAGE_TO_ROOT;
      case "soft" -> ListingEvidence.OWN_PAGE_SOFT_NOT_FOUND;
      case "ended" -> ListingEvidence.DISBANDED;
      case "list" -> ListingEvidence.ABSENT_FROM_LIST;
      case "sitemap" -> ListingEvidence.ABSENT_FROM_SITEMAP;
      default -> throw new IllegalArgumentException(word);
    }).toArray(ListingEvidence[]::new);
  }

  @ParameterizedTest
  @CsvSource({
      "0 list, MISSING",
      "0 list; 72 list, MISSING",
      "0 list; 72 list; 144 list, GONE",
      "0 404+list; 72 404+list, GONE",
      "0 404+list; 72 list, GONE",
      "0 404; 72 404; 144 404, GONE",
      "0 root; 72 soft; 144 list, GONE",
      "0 410; 72 list, GONE",
      "0 410; 72 sitemap, MISSING",
      "0 ended; 72 ended, GONE",
      "0 list+sitemap; 72 list+sitemap, GONE",
      "0 list+sitemap; 72 list, MISSING",
      "0 sitemap; 72 sitemap; 144 sitemap; 168 sitemap; 336 sitemap, MISSING",
      "0 sitemap; 72 sitemap; 144 sitemap; 168 sitemap; 336 sitemap; 504 sitemap, GONE",
      // However much one run says, and however many runs say it within three days.
      "0 410+list+sitemap, MISSING",
      "0 410+list; 71.9 410+list, MISSING",
      "0 410+list; 71.9 410+list; 72 list, GONE",
      "0 list; 1 list; 2 list; 3 list, MISSING",
      // Failures weigh nothing and take nothing away.
      "0 404+list; 72 silent, MISSING",
      "0 404+list; 72 silent; 96 404+list, GONE",
      "0 silent; 72 silent; 144 silent; 216 silent, SEEN",
      // Seen once, all is forgotten.
      "0 404+list; 24 seen; 72 404+list, MISSING",
      "0 404+list; 72 404+list; 168 seen, SEEN",
      "0 404+list; 72 404+list; 168 seen; 336 404+list, MISSING",
      "0 404+list; 72 404+list; 168 silent, GONE"
  })
  void aListingIsGoneWithEnoughEvidenceFromRunsFarEnoughApart(String runs, State state) {
    assertEquals(state, live(there(), runs).state());
  }

  @Test
  void aListingThatComesBackIsSeenAtOnceAndItsEvidenceForgotten() {
    var life = live(there(), "0 404+list; 72 404+list; 168 seen");
    assertEquals(ListingLife.seen(hour(168), false), life);
  }

  @Test
  void aListingThatStaysKeepsTheTimeSinceWhenItIsThere() {
    assertEquals(there(), live(there(), "0 seen; 168 seen"));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"0 seen, -", "0 list, 72", "0 list; 71 list, 72",
      "0 list; 71 silent, 72", "0 list; 80 silent, 72", "0 list; 72 list, 144",
      "0 list; 80 list, 144", "0 list; 100 silent; 150 list, 222",
      "0 sitemap; 72 sitemap; 144 sitemap, -", "0 list; 72 list; 144 list, -",
      "0 404+list; 72 404+list, -"})
  void aMissingListingIsLookedForAgainAfterThreeAndSixDays(String runs, Integer hour) {
    assertEquals(Optional.ofNullable(hour).map(DisappearanceTest::hour),
        live(there(), runs).findNextCheck());
  }

  @Test
  void theSameRunCountsOnce() {
    var once = missed(there(), 0, ListingEvidence.OWN_PAGE_NOT_FOUND);
    assertEquals(once, missed(once, 0, ListingEvidence.OWN_PAGE_NOT_FOUND));
  }

  @Test
  void whatAPersonKeepsIsFlaggedAndNeverGone() {
    var kept = there().withHumanOwned(true);
    assertEquals(State.MISSING, live(kept, "0 410+list").state());
    assertEquals(false, live(kept, "0 410+list").review());
    var flagged = live(kept, "0 410+list; 72 410+list; 144 410+list; 312 410+list");
    assertEquals(State.MISSING, flagged.state());
    assertEquals(true, flagged.review());
    assertEquals(2, flagged.misses().size());
    assertEquals(false, live(flagged, "400 seen").review());
  }

  @Test
  void aPageThatSaysItHasEndedIsReviewed() {
    assertEquals(true, live(there(), "0 ended").review());
    assertEquals(false, live(there(), "0 410").review());
  }

  @Test
  void eachMissIsKeptForTheOperator() {
    var life = live(there(), "0 404+list; 72 list");
    assertEquals("404, list | list", life.misses()
        .stream()
        .map(miss -> miss.evidence()
            .stream()
            .sorted()
            .map(sign -> sign == ListingEvidence.OWN_PAGE_NOT_FOUND ? "404" : "list")
            .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" | ")));
    assertEquals(List.of(hour(0), hour(72)),
        life.misses().stream().map(ListingLife.Miss::at).toList());
    assertEquals(hour(72), life.since());
  }
}
