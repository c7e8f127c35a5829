package org.nearkin.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;
import picocli.CommandLine.Option;

/// Options of every command that works on a home's store, also while the home is being served.
final class StoreOptions {
  @Option(names = "--sample", description = "Work on the sample's home.")
  private boolean sample;

  @Option(names = "--home", description = "The home to work on (default: var/home, or var/sample with --sample).")
  private @Nullable Path home;

  @Option(names = "--sources", description = "Directory of source definitions (default: data/sources or the sample sites).")
  private @Nullable Path sources;

  World world() {
    return sample ? World.SAMPLE : World.REAL;
  }

  Path home() {
    return Installation.current().home(Optional.ofNullable(home), sample);
  }

  Path sources() {
    return Installation.current().sources(Optional.ofNullable(sources), sample);
  }

  <T> T onStore(Function<DataStore, T> work) {
    try (var store = DataStore.open(Home.database(home()), world())) {
      return work.apply(store);
    }
  }
}
