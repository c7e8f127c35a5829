package org.nearkin.web.group;

import java.util.List;
import java.util.Optional;
import org.nearkin.web.page.Hyperlink;

/// All the directory says about one group.
///
/// @param notice what to know before anything else, such as that it may no longer meet
/// @param open whether more than the name may be shown; not for groups that are hidden or gone
/// @param facts in order of need; what the sources do not say is there and called not stated
public record GroupPage(
    String name,
    Optional<String> notice,
    boolean open,
    Optional<String> summary,
    List<Fact> facts,
    List<MeetingView> meetings,
    List<Contact> contacts,
    List<Seen> listings) {

  public GroupPage {
    facts = List.copyOf(facts);
    meetings = List.copyOf(meetings);
    contacts = List.copyOf(contacts);
    listings = List.copyOf(listings);
  }

  /// A label and what is known under it.
  public record Fact(String label, String value) {}

  /// A way to reach the group: "Phone", and the link that calls.
  public record Contact(String label, Hyperlink link) {}

  /// Where and when a source showed the group.
  public record Seen(Hyperlink source, String when) {}
}
