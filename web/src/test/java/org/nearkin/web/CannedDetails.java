package org.nearkin.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nearkin.group.Attending;
import org.nearkin.group.ClaimReference;
import org.nearkin.group.Claimed;
import org.nearkin.group.Details;
import org.nearkin.group.GroupState;
import org.nearkin.group.Setting;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Leader;
import org.nearkin.group.practice.SafetyFact;
import org.nearkin.group.practice.Series;

/// What is to be known before going: all of it for a fresh group, words that must be escaped for an aging one, and little
/// for the others.
final class CannedDetails {
  private final ClaimReference claim;

  private CannedDetails(ClaimReference claim) {
    this.claim = claim;
  }

  static Details bare(ClaimReference claim) {
    return new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), List.of(), Attending.UNSTATED, Setting.UNSTATED);
  }

  static Details of(GroupState state, ClaimReference claim) {
    var canned = new CannedDetails(claim);
    return switch (state) {
      case FRESH, PAUSED, HIDDEN, GONE -> canned.details("Free", canned.everything(),
          canned.setting());
      case AGING -> canned.details("$5 <i>or</i> cake & tea", canned.fee(), Setting.UNSTATED);
      case DOUBTFUL -> canned.details("what you can", canned.dropIn(), Setting.UNSTATED);
    };
  }

  private Details details(String cost, Attending attending, Setting setting) {
    return new Details(Optional.of(claimed("A place to talk with others who have lupus.")),
        Optional.of(claimed("Quabbin Mental Health Alliance")), Optional.of(claimed(cost)),
        Optional.empty(), Optional.empty(), all("en", "es"), attending, setting);
  }

  private Attending everything() {
    return new Attending(all(Joining.CALL_FIRST), all(Series.OPEN), all(Guests.WELCOME),
        all(new Ages(OptionalInt.of(18), OptionalInt.empty())), all(new Cost.Free()));
  }

  private Attending fee() {
    Cost cost = new Cost.Fee(Optional.of(new Cost.Amount(new BigDecimal("5.00"), "USD")));
    return new Attending(all(Joining.DROP_IN), List.of(), List.of(), List.of(), all(cost));
  }

  private Attending dropIn() {
    return new Attending(all(Joining.DROP_IN), List.of(), List.of(), List.of(), List.of());
  }

  private Setting setting() {
    return new Setting(all(Leader.PEER, Leader.PROFESSIONAL),
        all(Accessibility.WHEELCHAIR, Accessibility.ELEVATOR),
        all(SafetyFact.CONFIDENTIAL, SafetyFact.NO_MEDICAL_ADVICE));
  }

  private <T> List<Claimed<T>> all(T value) {
    return List.of(claimed(value));
  }

  private <T> List<Claimed<T>> all(T one, T other) {
    return List.of(claimed(one), claimed(other));
  }

  private <T> Claimed<T> claimed(T value) {
    return new Claimed<>(value, claim);
  }
}
