package org.nearkin.crawl.extract.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.crawl.extract.measure.FeedFile.Fate;
import org.nearkin.crawl.extract.measure.FeedPair.Change;

/// An invented feed at two dates: of 17 meetings, 4 change what we read, 1 what we do not, 2 end and 3 are new.
class FeedEvaluationTest {
  static final Path DATED = Path.of(
      "src", "test", "resources", "org", "nearkin", "crawl", "feed", "dated");

  @Test
  void eachRecordIsAListingOrIsExplained() throws IOException {
    var files = FeedEvaluation.evaluate(DATED).files();
    assertEquals(List.of(19, 21), files.stream().map(file -> file.records().size()).toList());
    assertEquals(List.of(17L, 19L), files.stream().map(file -> file.count(Fate.LISTED)).toList());
    assertEquals(List.of("the record is not an object", "the record has no name",
        "the record is not an object", "the record has no name"),
        files.stream()
            .flatMap(file -> file.records().stream())
            .filter(record -> record.fate() == Fate.REJECTED)
            .map(FeedFile.Entry::reason)
            .toList());
  }

  @Test
  void twoDatesTellWhatIsNewChangedAndGone() throws IOException {
    var pair = FeedEvaluation.evaluate(DATED).pairs().getFirst();
    assertEquals("willow", pair.name());
    // One of the three new meetings shares its slug with a fourth.
    assertEquals(Set.of("open-door-fri"), pair.ambiguous());
    assertEquals(List.of(10L, 2L, 5L, 2L), told(pair));
    assertEquals(List.of(11L, 2L, 4L, 2L),
        List.of(pair.count(Change.SAME), pair.count(Change.NEW), pair.count(Change.CHANGED),
            pair.count(Change.GONE)));
    assertTrue(pair.cases().stream().allMatch(FeedPair.Case::isRight));
    assertEquals(List.of(Set.of("region_id", "updated")),
        pair.cases()
            .stream()
            .filter(each -> each.told() != each.got())
            .map(FeedPair.Case::keys)
            .toList());
  }

  private static List<Long> told(FeedPair pair) {
    return List.of(pair.told(Change.SAME), pair.told(Change.NEW), pair.told(Change.CHANGED),
        pair.told(Change.GONE));
  }

  @Test
  void aFeedThatNobodyKnowsIsRejectedWithItsReason(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("unknown.json"), "[{\"key\": 1}, {\"key\": 2}]");
    Files.writeString(folder.resolve("cut.json"), "[{\"name\": \"Tea\", ");
    var result = FeedEvaluation.evaluate(folder);
    assertEquals(3, result.count(Fate.REJECTED));
    assertEquals(0, result.count(Fate.LOST));
  }

  @Test
  void datesOfASeriesThatAreJoinedAreNotLost(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("events.json"), """
        {"rest_url": "https://a.example/", "events": [
          {"title": "Grief support group", "start_date": "2026-01-06 18:00:00"},
          {"title": "Grief support group", "start_date": "2026-01-13 18:00:00"}]}
        """);
    var result = FeedEvaluation.evaluate(folder);
    assertEquals(List.of(1L, 1L), List.of(result.count(Fate.LISTED), result.count(Fate.MERGED)));
  }

  @Test
  void aFolderWithoutFeedsIsRefused(@TempDir Path folder) {
    assertThrows(IllegalArgumentException.class, () -> FeedEvaluation.evaluate(folder));
  }
}
