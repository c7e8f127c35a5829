package org.nearkin.group;

import java.util.List;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Leader;
import org.nearkin.group.practice.SafetyFact;

/// What one finds there: who leads, how one gets in and follows, what keeps people safe. Empty where the sources do not say.
public record Setting(
    List<Claimed<Leader>> leaders,
    List<Claimed<Accessibility>> accessibility,
    List<Claimed<SafetyFact>> safety) {
  public static final Setting UNSTATED = new Setting(List.of(), List.of(), List.of());

  public Setting {
    leaders = Stored.list(leaders);
    accessibility = Stored.list(accessibility);
    safety = Stored.list(safety);
  }
}
