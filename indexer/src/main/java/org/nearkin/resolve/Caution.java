package org.nearkin.resolve;

import java.util.List;
import org.nearkin.group.Claimed;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Series;

/// Where words disagree, in one listing or between sources, the more cautious stands: somebody who called first is let in
/// at a drop-in, but not the other way round.
final class Caution {
  private Caution() {}

  static List<Claimed<Joining>> joining(List<Claimed<Joining>> stated) {
    return yielding(stated, Joining.DROP_IN, List.of(Joining.REGISTER_FIRST, Joining.CALL_FIRST,
        Joining.REFERRAL, Joining.INTERVIEW));
  }

  static List<Claimed<Series>> series(List<Claimed<Series>> stated) {
    return yielding(stated, Series.OPEN, List.of(Series.CLOSED, Series.FIXED_SERIES));
  }

  static List<Claimed<Guests>> guests(List<Claimed<Guests>> stated) {
    return yielding(stated, Guests.WELCOME, List.of(Guests.NOT_WELCOME));
  }

  static List<Claimed<Accessibility>> accessibility(List<Claimed<Accessibility>> stated) {
    return yielding(stated, Accessibility.WHEELCHAIR, List.of(Accessibility.NO_WHEELCHAIR));
  }

  /// Without the one value if any of the others is stated, too.
  private static <T> List<Claimed<T>> yielding(List<Claimed<T>> stated, T open, List<T> others) {
    var cautious = stated.stream().map(Claimed::value).anyMatch(others::contains);
    return stated.stream()
        .filter(claimed -> !cautious || !claimed.value().equals(open))
        .toList();
  }
}
