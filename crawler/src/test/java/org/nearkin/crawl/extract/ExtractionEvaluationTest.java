package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionEvaluationTest {
  private static final double LEAST_F1 = 0.90;
  private static final double LEAST_F1_OF_PAGES = 0.78;
  /// Pages from this number on hold no group.
  private static final int FIRST_WITHOUT_GROUPS = 36;
  private static final Path PAGES = Path.of("..", "data", "sample-pages");
  private static final Path SITES = Path.of("..", "data", "sample-sites");

  /// Sites with rules or feeds of their own, and all of them together.
  @Test
  void theSampleSitesAreReadAsAPersonReadsThem() throws IOException {
    var result = ExtractionEvaluation.evaluate(SITES);
    assertEquals(460, result.expected());
    var bySite = result.bySite();
    for (var site : List.of("quabbin-mha", "wachusett-regional", "lakeside-fellowship",
        "blue-heron-hospice")) {
      assertTrue(score(bySite, site).f1() >= 0.95, () -> site + " " + bySite.get(site));
    }
    assertTrue(result.f1() >= LEAST_F1, () -> result.total() + " " + bySite);
  }

  /// Pages for which nobody wrote a rule. An invented listing is worse than a missed one.
  @Test
  void theSamplePagesAreReadWithoutARule() throws IOException {
    var result = ExtractionEvaluation.evaluate(PAGES);
    assertEquals(152, result.expected());
    assertTrue(result.f1() >= LEAST_F1_OF_PAGES, () -> result.total().toString());
    var invented = result.cases()
        .stream()
        .filter(each -> each.verdict() == ExtractionEvaluation.Verdict.INVENTED)
        .map(ExtractionEvaluation.Case::site)
        .filter(site -> Integer.parseInt(site.substring(0, 3)) >= FIRST_WITHOUT_GROUPS)
        .toList();
    assertEquals(List.of(), invented);
  }

  private static Score score(Map<String, Score> bySite, String site) {
    return Optional.ofNullable(bySite.get(site)).orElseThrow();
  }

  @Test
  void eachWayOfBeingWrongIsCounted(@TempDir Path folder) throws IOException {
    var pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("a.html"), """
        <script type="application/ld+json">[
          {"@type": "Event", "name": "Right", "description": "Every Friday at noon."},
          {"@type": "Event", "name": "Wrong", "description": "Every Monday at noon."},
          {"@type": "Event", "name": "Class"}, {"@type": "Event", "name": "Invented"}]</script>
        """);
    Files.writeString(folder.resolve("gold.jsonl"),
        """
            {"file": "pages/a.html", "name": "right", "schedule": "every Friday, at noon", "support_group": "yes"}
            {"file": "pages/a.html", "name": "Wrong", "schedule": "Tuesdays at 1", "support_group": "borderline"}
            {"file": "pages/a.html", "name": "Class", "support_group": "no"}
            {"file": "pages/a.html", "name": "Missed", "support_group": "yes"}
            """);
    var result = ExtractionEvaluation.evaluate(folder);
    assertEquals(new Score(1, 2, 2), result.total());
    assertEquals(3, result.expected());
    assertEquals(1 / 3.0, result.f1());
  }

  @Test
  void aFolderOfNeitherLayoutIsRefused(@TempDir Path folder) {
    assertThrows(IllegalArgumentException.class, () -> ExtractionEvaluation.evaluate(folder));
  }
}
