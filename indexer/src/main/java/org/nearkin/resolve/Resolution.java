package org.nearkin.resolve;

import java.util.List;
import java.util.Map;
import org.nearkin.claim.Issue;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.Membership;
import org.nearkin.group.SupportGroup;

/// The groups of a date, what is remembered of listings, and what could not be understood.
public record Resolution(
    List<SupportGroup> groups,
    Map<ListingKey, Membership> memberships,
    List<Issue> issues) {

  public Resolution {
    groups = List.copyOf(groups);
    memberships = Map.copyOf(memberships);
    issues = List.copyOf(issues);
  }
}
