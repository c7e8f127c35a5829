package org.nearkin.group;

import java.util.Optional;
import org.nearkin.claim.ListingKey;

/// What is remembered of a listing for ever, so that public ids persist.
///
/// @param own the listing's own id, under which its group is known when the listing is the oldest of it
/// @param born number of the publication that first saw it; less is older
/// @param group the group it belongs to, or last belonged to
/// @param heir a listing it was last together with; only if it is no longer there itself
public record Membership(GroupId own, long born, GroupId group, Optional<ListingKey> heir) {

  /// The same, in another group.
  public Membership in(GroupId now) {
    return new Membership(own, born, now, heir);
  }

  /// The same, with a listing that stands for it while it is away; empty when it is back.
  public Membership leavingTo(Optional<ListingKey> now) {
    return new Membership(own, born, group, now);
  }
}
