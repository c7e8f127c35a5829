package org.nearkin.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.nearkin.crawl.archive.ArchiveStore;
import org.nearkin.crawl.archive.Forgetting;
import org.nearkin.crawl.archive.Retention;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.frontier.CanonicalAddress;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.HomeException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearkin forget`: purges copies of pages from the archive, so that no file holds a byte of them.
@Command(name = "forget", description = "Purges the archived copies of pages, or of all pages of a source. What was read from them stays listed; the next crawl archives them again unless 'nearkin do-not-crawl' or 'nearkin source pause' keeps it away.", mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private What what;

  @Mixin
  private StoreOptions options = new StoreOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private static final class What {
    @Option(names = "--page", paramLabel = "URL", description = "Addresses of pages.")
    private List<String> pages = List.of();

    @Option(names = "--source", paramLabel = "SOURCE", description = "A source by its id, also one that is no longer read.")
    private List<String> sources = List.of();
  }

  @Override
  public Integer call() {
    var versions = options.onStore(store -> {
      var forgetting = new Forgetting(store);
      return sum(what.pages, page -> forgetting.forgetPage(address(page)))
          + sum(what.sources, forgetting::forgetSource);
    });
    spec.commandLine()
        .getOut()
        .println(versions == 0
            ? "there is no copy of that in the archive"
            : versions + " copies are forgotten; " + (purge()
                ? "their bytes are gone from the archive"
                : "the Nearkin that serves this home purges their bytes within seconds")
                + ". Backups that you made hold them until you delete those, too.");
    return 0;
  }

  private static int sum(List<String> words, ToIntFunction<String> forgetting) {
    return words.stream().mapToInt(forgetting).sum();
  }

  /// @return whether no other process was in the way
  private boolean purge() {
    var clock = InstantSource.system();
    try (var home = Home.open(options.home());
        var store = DataStore.open(home.database(), options.world());
        var archive = PageArchive.open(home.archive(), PageArchive.Settings.USUAL, clock,
            new ArchiveStore(store)::findEnd)) {
      new Retention(store, archive).sweep(clock.instant());
      return true;
    } catch (HomeException e) {
      return false;
    }
  }

  private static URI address(String page) {
    try {
      var address = new URI(page);
      if (address.getHost() != null) {
        return CanonicalAddress.find(address).orElse(address);
      }
    } catch (URISyntaxException e) {
      throw new UserException("\"" + page + "\" is no address: " + e.getReason());
    }
    throw new UserException("\"" + page + "\" is no address: write it whole, with https://");
  }
}
