package org.nearkin.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.nearkin.app.EvaluateCommand.Case;
import org.nearkin.app.EvaluateCommand.Report;
import org.nearkin.place.Gazetteer;
import org.nearkin.place.PlaceEvaluation;
import org.nearkin.place.PlaceEvaluation.Result;
import org.nearkin.place.PlaceEvaluation.Share;
import org.nearkin.place.PlaceEvaluation.Verdict;

/// What `evaluate places` prints.
final class PlaceReport {
  private PlaceReport() {}

  /// Measures a table of addresses with known places.
  ///
  /// @throws UserException if it is no such table
  static Report of(Path table) throws IOException {
    try {
      return of(new PlaceEvaluation(Gazetteer.bundled()).evaluate(table));
    } catch (IllegalArgumentException e) {
      throw new UserException(table + ": " + e.getMessage());
    }
  }

  private static Report of(Result result) {
    var cases = result.cases()
        .stream()
        .map(one -> new Case("places", "line " + one.line() + ": " + one.input(), one.got(),
            one.expected(), one.verdict().name()))
        .toList();
    var right = new Share(result.count(Verdict.RIGHT), cases.size());
    return new Report(cases, String.format(Locale.ROOT,
        """
            right %s, within 10 km %s, within 25 km %s
            evaluate=places n=%d median_km=%.2f p90_km=%.2f within10=%.4f within25=%.4f unflagged_over_100=%d""",
        right, result.within(10), result.within(25), result.n(), result.medianKm(), result.p90Km(),
        result.within(10).value(), result.within(25).value(),
        result.count(Verdict.GROSSLY_WRONG)));
  }
}
