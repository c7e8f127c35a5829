package org.nearkin.app;

import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.LiveCheck;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.pace.HostMemory;
import org.nearkin.crawl.fetch.pace.HostStore;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;

/// The sites of all sources, to be asked without keeping anything of what they say. A home that is there says which
/// hosts are to be left alone.
final class LiveSites implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final List<SourceDefinition> sources;
  private final LiveCheck check;

  private LiveSites(Settings settings) {
    try {
      this.sources = openSources(settings);
      this.check = check(settings);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// @throws UserException if something is in the way that a person can mend
  static LiveSites open(Settings settings) {
    return new LiveSites(settings);
  }

  List<SourceDefinition> sources() {
    return sources;
  }

  LiveCheck check() {
    return check;
  }

  private List<SourceDefinition> openSources(Settings settings) {
    var definitions = Catalog.load(settings.sources());
    return settings.world() == World.REAL
        ? definitions
        : Catalog.atPort(definitions,
            keep(SampleFarm.start(settings.sources(), settings.farm())).port());
  }

  private LiveCheck check(Settings settings) {
    var reach = settings.world() == World.REAL
        ? new Reach.PublicOnly()
        : new Reach.SampleFarm(sources.getFirst().home().page().getPort());
    return keep(new TrialTools(settings.identity(), reach, OpenDirectory.USUAL_INTERVAL,
        memory(settings))).check();
  }

  private HostMemory memory(Settings settings) {
    if (!Files.exists(settings.home().resolve("nearkin.db"))) {
      return HostMemory.NONE;
    }
    var store = keep(DataStore.open(Home.database(settings.home()), settings.world()));
    return new Reading(new HostStore(store, InstantSource.system()));
  }

  private record Reading(HostStore hosts) implements HostMemory {
    @Override
    public Optional<Instant> findNotBefore(String host) {
      return hosts.findNotBefore(host);
    }

    @Override
    public void keepNotBefore(String host, Instant time) {}

    @Override
    public Optional<String> findObjection(URI address) {
      return hosts.findObjection(address);
    }
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("something did not end well", e);
      }
    }
  }
}
