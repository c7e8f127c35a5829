package org.nearkin.web.group;

import java.util.List;
import java.util.Optional;
import org.nearkin.web.page.Hyperlink;

/// All the directory says about one group.
///
/// @param notice what to know before anything else, such as that it may no longer meet
/// @param open whether more than the name may be shown; not for groups that are hidden or gone
/// @param facts what to know before going and about the group
public record GroupPage(
    String name,
    Optional<String> notice,
    boolean open,
    Optional<String> summary,
    Facts facts,
    List<MeetingView> meetings,
    List<Contact> contacts,
    List<Seen> listings) {

  public GroupPage {
    meetings = List.copyOf(meetings);
    contacts = List.copyOf(contacts);
    listings = List.copyOf(listings);
  }

  /// The facts in two parts.
  ///
  /// @param before what to know before going, in order of need, only what a source says
  /// @param unstated one line on what no source says of it
  /// @param about what the sources do not say is there and called not stated
  public record Facts(List<Fact> before, Optional<String> unstated, List<Fact> about) {
    static final Facts NONE = new Facts(List.of(), Optional.empty(), List.of());

    public Facts {
      before = List.copyOf(before);
      about = List.copyOf(about);
    }
  }

  /// A label and what is known under it, line by line.
  public record Fact(String label, List<String> values) {

    public Fact {
      values = List.copyOf(values);
    }
  }

  /// A way to reach the group: "Phone", and the link that calls.
  public record Contact(String label, Hyperlink link) {}

  /// Where and when a source showed the group.
  public record Seen(Hyperlink source, String when) {}
}
