package org.nearkin.crawl.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.run.RunSummary.RequiredField;

/// Runs as the tests need them: ordinary but for one thing.
final class Runs {
  static final PageShape SHAPE = new PageShape(Set.of(1L, 2L, 3L, 4L));

  private Runs() {}

  static RunSummary of(int listings) {
    return new RunSummary(listings, new KnownListings(0, 0), new KnownPages(0, 0, 0),
        coverage(1), 1000, SHAPE, true);
  }

  static Map<RequiredField, Double> coverage(double schedule) {
    return Map.of(RequiredField.NAME, 1.0, RequiredField.SCHEDULE_OR_CONTACT, schedule,
        RequiredField.PLACE_OR_ONLINE, 1.0);
  }

  static List<RunSummary> ten(int listings) {
    return Collections.nCopies(10, of(listings));
  }

  static RunSummary with(KnownListings known) {
    return new RunSummary(100, known, new KnownPages(0, 0, 0), coverage(1), 1000, SHAPE, true);
  }

  static RunSummary with(KnownPages pages) {
    return new RunSummary(100, new KnownListings(0, 0), pages, coverage(1), 1000, SHAPE, true);
  }

  static RunSummary covering(int listings, double schedule) {
    return new RunSummary(listings, new KnownListings(0, 0), new KnownPages(0, 0, 0),
        coverage(schedule), 1000, SHAPE, true);
  }

  static RunSummary looking(double textLength, PageShape shape) {
    return new RunSummary(100, new KnownListings(0, 0), new KnownPages(0, 0, 0), coverage(1),
        textLength, shape, true);
  }
}
