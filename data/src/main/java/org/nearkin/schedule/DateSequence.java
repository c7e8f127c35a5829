package org.nearkin.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nearkin.schedule.phrase.PartialDate;

/// Dates without a year, in the order of the text: "Feb 12, May 14, Aug 13, Nov 12" are of one year.
final class DateSequence {
  private final LocalDate today;
  private Optional<LocalDate> last = Optional.empty();

  DateSequence(LocalDate today) {
    this.today = today;
  }

  /// The dates meant; those that do not exist are left out.
  List<LocalDate> resolve(List<PartialDate> dates) {
    return dates.stream().map(this::resolve).flatMap(Optional::stream).toList();
  }

  private Optional<LocalDate> resolve(PartialDate date) {
    Optional<LocalDate> alone = date.resolve(today);
    Optional<LocalDate> inOrder = last
        .flatMap(before -> date.orYear(OptionalInt.of(before.getYear()))
            .resolve(today)
            .filter(found -> !found.isBefore(before)))
        .filter(found -> alone.map(found::isAfter).orElse(false));
    Optional<LocalDate> meant = inOrder.isPresent() ? inOrder : alone;
    last = meant.or(() -> last);
    return meant;
  }

  Optional<YearMonth> findMonth(OptionalInt year, int month) {
    return new PartialDate(year, month, 1).resolve(today).map(YearMonth::from);
  }
}
