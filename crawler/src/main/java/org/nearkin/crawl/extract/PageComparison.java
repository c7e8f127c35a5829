package org.nearkin.crawl.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.extract.ExtractionEvaluation.Case;
import org.nearkin.crawl.extract.ExtractionEvaluation.Verdict;

/// Pairs the listings read from pages with those expected of them.
final class PageComparison {
  private final List<Case> cases = new ArrayList<>();
  private final FieldScores fields = new FieldScores();

  /// Where a listing was read or should have been.
  record Where(String site, String input) {}

  ExtractionEvaluation result() {
    return new ExtractionEvaluation(cases, fields.scores());
  }

  void compare(Where where, List<StatedListing> read, List<ExpectedListing> expected) {
    var got = new ArrayList<>(read);
    var listings = expected.stream().filter(each -> !each.isNegative()).toList();
    // Of several with one name, those that agree altogether are paired first.
    var open = listings.stream().filter(each -> !pair(where, got, each, true)).toList();
    open.stream()
        .filter(each -> !pair(where, got, each, false))
        .forEach(each -> miss(where, each));
    got.forEach(each -> add(where, words(each), "", Verdict.INVENTED));
  }

  void miss(Where where, ExpectedListing expected) {
    add(where, "", words(expected), expected.supportGroup() ? Verdict.MISSED : Verdict.NOT_ASKED);
  }

  private boolean pair(
      Where where, List<StatedListing> got, ExpectedListing expected, boolean withSchedule) {
    var found = got.stream()
        .filter(each -> ListingMatch.sameName(each, expected))
        .filter(each -> !withSchedule || ListingMatch.sameSchedule(each, expected))
        .findFirst();
    found.ifPresent(listing -> {
      got.remove(listing);
      var verdict = withSchedule ? Verdict.RIGHT : Verdict.WRONG_SCHEDULE;
      add(where, words(listing), words(expected),
          expected.supportGroup() ? verdict : Verdict.NOT_ASKED);
      if (expected.supportGroup()) {
        fields.add(listing, expected);
      }
    });
    return found.isPresent();
  }

  private void add(Where where, String got, String expected, Verdict verdict) {
    cases.add(new Case(where.site(), where.input(), got, expected, verdict));
  }

  private static String words(StatedListing listing) {
    return Stream.of(Field.NAME, Field.SCHEDULE, Field.RECURRENCE)
        .flatMap(listing::all)
        .map(Statement::text)
        .collect(Collectors.joining(" | "));
  }

  private static String words(ExpectedListing expected) {
    var times = expected.schedule().map(List::of).orElse(expected.recurrences());
    return Stream.concat(Stream.of(expected.name()), times.stream())
        .collect(Collectors.joining(" | "));
  }
}
