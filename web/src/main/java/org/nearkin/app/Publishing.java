package org.nearkin.app;

import java.time.InstantSource;
import org.nearkin.resolve.GroupPublisher;
import org.nearkin.resolve.GroupPublisher.Publication;
import org.nearkin.resolve.Resolver;
import org.nearkin.search.IndexFollower;

/// From claims to searchable groups: one publication at a time, and the index after it.
final class Publishing {
  private final GroupPublisher publisher;
  private final Resolver resolver;
  private final IndexFollower follower;
  private final InstantSource clock;
  private volatile int groups;

  Publishing(
      GroupPublisher publisher, Resolver resolver, IndexFollower follower, InstantSource clock) {
    this.publisher = publisher;
    this.resolver = resolver;
    this.follower = follower;
    this.clock = clock;
  }

  /// Publishes what all claims amount to now.
  synchronized Publication publish() {
    var publication = publisher.publish(resolver, clock.instant());
    follower.follow();
    groups = publication.groups();
    return publication;
  }

  /// How many groups the last publication had.
  int groups() {
    return groups;
  }
}
