package org.nearkin.crawl.fetch.robots;

import java.time.Instant;
import java.util.Optional;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Found;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Missing;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Refused;
import org.nearkin.crawl.fetch.robots.RobotsAnswer.Unreachable;
import org.nearkin.store.DataStore;

/// The last answer of each site, kept in the home.
public final class RobotsStore implements RobotsMemory {
  private static final String FOUND = "found";
  private static final String MISSING = "missing";
  private static final String REFUSED = "refused";

  private final DataStore store;

  public RobotsStore(DataStore store) {
    this.store = store;
  }

  @Override
  public void keep(String site, Kept kept) {
    switch (kept.answer()) {
      case Found(var text) -> keep(site, FOUND, text.octets(), kept.fetchedAt());
      case Missing() -> keep(site, MISSING, "", kept.fetchedAt());
      case Refused(var reason) -> keep(site, REFUSED, reason, kept.fetchedAt());
      case Unreachable _ -> {}
    }
  }

  private void keep(String site, String kind, String said, Instant fetchedAt) {
    store.inStep(() -> store.with(handle -> handle.createUpdate("""
        INSERT INTO robots_file (site, kind, said, fetched_at)
        VALUES (:site, :kind, :said, :at)
        ON CONFLICT (site) DO UPDATE
        SET kind = excluded.kind, said = excluded.said, fetched_at = excluded.fetched_at
        """)
        .bind("site", site)
        .bind("kind", kind)
        .bind("said", said)
        .bind("at", fetchedAt.toEpochMilli())
        .execute()));
  }

  @Override
  public Optional<Kept> find(String site) {
    return store.with(handle -> handle.createQuery("""
        SELECT kind, said, fetched_at FROM robots_file WHERE site = :site
        """)
        .bind("site", site)
        .map((row, _) -> new Kept(answer(row.getString("kind"), row.getString("said")),
            Instant.ofEpochMilli(row.getLong("fetched_at"))))
        .findOne());
  }

  private static RobotsAnswer answer(String kind, String said) {
    return switch (kind) {
      case FOUND -> new Found(new RobotsText(said));
      case MISSING -> new Missing();
      case REFUSED -> new Refused(said);
      default -> throw new IllegalStateException("robots_file holds the unknown kind " + kind);
    };
  }
}
