package org.nearkin.crawl.fetch.robots;

import java.time.Instant;
import java.util.Optional;

/// The last answer of each site that could be read, so that the next process need not ask again.
public interface RobotsMemory {
  /// For a crawler that lives only once.
  RobotsMemory NONE = new RobotsMemory() {
    @Override
    public void keep(String site, Kept kept) {}

    @Override
    public Optional<Kept> find(String site) {
      return Optional.empty();
    }
  };

  /// An answer and when it was given.
  record Kept(RobotsAnswer answer, Instant fetchedAt) {}

  /// Keeps an answer in place of the earlier one. One that says nothing about the file is not kept: the earlier one
  /// stays, and the next process may ask at once.
  ///
  /// @param site scheme and authority, such as `https://example.org/`
  void keep(String site, Kept kept);

  /// What a site last answered, however long ago.
  Optional<Kept> find(String site);
}
