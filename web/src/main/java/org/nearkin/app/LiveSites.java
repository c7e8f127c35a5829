package org.nearkin.app;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.LiveCheck;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.HostAddresses;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.pace.HostMemory;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.pace.HostStore;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;

/// The sites of all sources, to be asked without keeping anything of what they say. A home that is there says which
/// hosts are to be left alone.
final class LiveSites implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final List<SourceDefinition> sources;
  private final LiveCheck.Tools tools;

  private LiveSites(Settings settings, InstantSource clock) {
    try {
      this.sources = openSources(settings);
      this.tools = tools(settings, clock);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// @throws UserException if something is in the way that a person can mend
  static LiveSites open(Settings settings) {
    return new LiveSites(settings, InstantSource.system());
  }

  List<SourceDefinition> sources() {
    return sources;
  }

  LiveCheck.Tools tools() {
    return tools;
  }

  private List<SourceDefinition> openSources(Settings settings) {
    var definitions = Catalog.load(settings.sources());
    return settings.world() == World.REAL
        ? definitions
        : Catalog.atPort(definitions,
            keep(SampleFarm.start(settings.sources(), settings.farm())).port());
  }

  private LiveCheck.Tools tools(Settings settings, InstantSource clock) {
    var reach = settings.world() == World.REAL
        ? new Reach.PublicOnly()
        : new Reach.SampleFarm(sources.getFirst().home().page().getPort());
    var fetcher = keep(new Fetcher(settings.identity(), reach, Fetcher.Limits.USUAL, clock));
    var addresses = keep(new HostAddresses(reach, Fetcher.Limits.USUAL.connect()));
    var pacer = new HostPacer(new HostPacer.Terms(OpenDirectory.USUAL_INTERVAL, PATIENCE),
        new HostPacer.Timing(System::nanoTime, clock, Thread::sleep), addresses::find,
        memory(settings, clock));
    return new LiveCheck.Tools(settings.identity(), fetcher, pacer, PageReader::read, clock);
  }

  private HostMemory memory(Settings settings, InstantSource clock) {
    if (!Files.exists(settings.home().resolve("nearkin.db"))) {
      return HostMemory.NONE;
    }
    var store = keep(DataStore.open(Home.database(settings.home()), settings.world()));
    return new Reading(new HostStore(store, clock));
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
