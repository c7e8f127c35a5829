package org.nearkin.web.group;

import java.util.List;
import java.util.Optional;
import org.nearkin.web.page.Hyperlink;

/// A group among others: enough to decide whether to open its page.
///
/// @param facts formats, then what decides whether one can go: "Call first", "Free"
/// @param notice why to be careful
public record GroupCard(
    Hyperlink name,
    Optional<String> distance,
    List<String> facts,
    Optional<String> about,
    List<String> when,
    Optional<String> where,
    Optional<String> notice,
    String seen) {

  public GroupCard {
    facts = List.copyOf(facts);
    when = List.copyOf(when);
  }
}
