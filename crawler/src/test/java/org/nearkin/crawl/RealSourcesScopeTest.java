package org.nearkin.crawl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.select.QueryParser;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceCatalog;
import org.nearkin.source.SourceDefinition;

class RealSourcesScopeTest {

  @Test
  void eachStartPageIsReadByARule() throws IOException {
    for (var source : sources()) {
      var scope = new SourceScope(source);
      for (var start : source.crawl().start()) {
        var address = CanonicalAddress.find(start).orElseThrow();
        assertTrue(scope.findRule(address).isPresent(), source.id());
        assertTrue(scope.isSameSite(address), source.id());
      }
    }
  }

  @Test
  void aSourceOfSeveralPagesHasAWayToThem() throws IOException {
    for (var source : sources()) {
      var goesOn = source.pages()
          .stream()
          .anyMatch(rule -> !rule.follow().isEmpty() || isFeed(rule));
      assertEquals(source.crawl().maxPages() > 1, goesOn, source.id());
    }
  }

  @Test
  void theSelectorsOfLinksAreRight() throws IOException {
    sources().stream()
        .flatMap(source -> source.pages().stream())
        .flatMap(rule -> rule.follow().stream())
        .forEach(follow -> assertDoesNotThrow(() -> QueryParser.parse(follow), follow));
  }

  /// Feeds name their next page themselves.
  private static boolean isFeed(PageRule rule) {
    return rule.paths()
        .stream()
        .anyMatch(path -> path.contains("/admin-ajax.php")
            || path.contains("/wp-json/")
            || path.contains("/client_interface/")
            // Open Referral
            || path.endsWith("/services/**"));
  }

  private static List<SourceDefinition> sources() throws IOException {
    return SourceCatalog.load(Path.of("../data/sources")).definitions();
  }
}
