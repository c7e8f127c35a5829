package org.nearkin.crawl.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.crawl.archive.Pages.NOON;
import static org.nearkin.crawl.archive.Pages.VALIDATORS;
import static org.nearkin.crawl.archive.Pages.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.archive.PageMemory.Sight;
import org.nearkin.crawl.archive.PageMemory.Visits;
import org.nearkin.crawl.fetch.FetchResult.Validators;

class PageMemoryTest {
  private static final Instant LATER = NOON.plusSeconds(60);

  private static Sight sight(String text, Instant at) {
    var page = page("/", text);
    return new Sight(page, PageHash.of(page, Optional.empty()), at, Optional.of(at));
  }

  private static PageMemory first() {
    return PageMemory.first("quabbin", sight("Tuesdays", NOON));
  }

  @Test
  void theFirstVisitIsNoChange() {
    assertEquals(new Visits(NOON, NOON, 1, 0, 0), first().visits());
    assertEquals(VALIDATORS, first().nextValidators());
  }

  @Test
  void a304IsAnUnchangedVisit() {
    var memory = first().afterNotModified(LATER);
    assertEquals(new Visits(NOON, LATER, 2, 0, 1), memory.visits());
    assertEquals(304, memory.status());
    assertEquals(VALIDATORS, memory.nextValidators());
    assertEquals(Optional.of(NOON), memory.archivedAt());
  }

  @Test
  void theSameBytesAreAnUnchangedVisit() {
    assertEquals(new Visits(NOON, LATER, 2, 0, 1),
        first().afterBody(sight("Tuesdays", LATER)).visits());
  }

  @Test
  void otherBytesWithTheSameTextAreNoChangeForReaders() {
    var memory = first().afterNotModified(LATER)
        .afterBody(sight("<script>1</script>Tuesdays", LATER));
    assertEquals(new Visits(NOON, LATER, 3, 0, 0), memory.visits());
  }

  @Test
  void anotherTextIsAChange() {
    assertEquals(new Visits(NOON, LATER, 2, 1, 0),
        first().afterBody(sight("Fridays", LATER)).visits());
  }

  @Test
  void anAnswerWithoutAPageIsNoVisit() {
    var memory = first().afterStatus(404, LATER);
    assertEquals(new Visits(NOON, LATER, 1, 0, 0), memory.visits());
    assertEquals(404, memory.status());
  }

  @Test
  void everyFifthUnchangedVisitIsAFullOne() {
    var memory = first();
    var full = new ArrayList<Integer>();
    for (var visit = 1; visit <= 15; visit++) {
      if (memory.nextValidators().equals(Validators.NONE)) {
        full.add(visit);
        memory = memory.afterBody(sight("Tuesdays", LATER));
      } else {
        memory = memory.afterNotModified(LATER);
      }
    }
    assertEquals(List.of(5, 10, 15), full);
  }

  @Test
  void aPageThatIsNotInTheArchiveIsAlwaysFetched() {
    var page = page("/", "Tuesdays");
    var sight = new Sight(page, PageHash.of(page, Optional.empty()), NOON, Optional.empty());
    assertEquals(Validators.NONE, PageMemory.first("quabbin", sight).nextValidators());
  }
}
