package org.nearkin.group;

import java.util.List;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Series;

/// What it takes to attend: each list is empty where the sources do not say.
///
/// A list holds several values where several hold, such as signing up and calling first. Documents of older homes
/// lack these fields; then they are empty.
public record Attending(
    List<Claimed<Joining>> joining,
    List<Claimed<Series>> series,
    List<Claimed<Guests>> guests,
    List<Claimed<Ages>> ages,
    List<Claimed<Cost>> costs) {
  public static final Attending UNSTATED = new Attending(List.of(), List.of(), List.of(),
      List.of(), List.of());

  public Attending {
    joining = Stored.list(joining);
    series = Stored.list(series);
    guests = Stored.list(guests);
    ages = Stored.list(ages);
    costs = Stored.list(costs);
  }

  /// Every source that says what it costs says that it costs nothing, and at least one does.
  public boolean isFree() {
    return !costs.isEmpty()
        && costs.stream().allMatch(claimed -> claimed.value() instanceof Cost.Free);
  }
}
