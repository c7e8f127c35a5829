package org.nearkin.crawl.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.extract.ExtractionEvaluation.Verdict;

class ExtractionEvaluationTest {
  private static final Path SITES = Path.of("..", "data", "sample-sites");

  @Test
  void theSampleSitesAreReadAsAPersonReadsThem() throws IOException {
    var report = ExtractionEvaluation.evaluate(SITES);
    var wrong = report.cases()
        .stream()
        .filter(each -> each.verdict() != Verdict.RIGHT && each.verdict() != Verdict.NOT_ASKED)
        .toList();
      wrong.forEach(System.out::println);
      System.out.println(report.bySite());
      report.fields().forEach((k, v) -> System.out.println(k + " " + v + " " + v.f1()));
    }
    assertTrue(report.total().f1() >= 0.95, () -> report.total() + "\n" + wrong);
  }
}
