package org.nearkin.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nearkin.crawl.fetch.pace.DoNotCrawlStore;
import org.nearkin.crawl.fetch.pace.DoNotCrawlStore.Entry;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import org.nearkin.store.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `nearkin do-not-crawl`: the register of sites that are left alone. It takes effect at once, also on a directory that
/// is being served.
@Command(name = "do-not-crawl", description = "Lists the sites that are never crawled, or adds and removes some.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "[add | remove]")
final class DoNotCrawlCommand implements Runnable {
  private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+");

  @Option(names = "--sample", scope = ScopeType.INHERIT, description = "Work on the sample's home.")
  private boolean sample;

  @Option(names = "--home", scope = ScopeType.INHERIT, description = "The home to work on (default: var/home).")
  private @Nullable Path home;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    onRegister(register -> register.list().forEach(this::print));
  }

  @Command(name = "add", description = "Leaves sites alone from now on.", mixinStandardHelpOptions = true)
  void add(
      @Parameters(arity = "1..*", paramLabel = "HOST[/PATH]") List<String> sites,
      @Option(names = "--why", required = true, description = "Who asked for it, and when.") String why) {
    var since = InstantSource.system().instant();
    onRegister(register -> {
      for (var site : sites) {
        register.add(new Entry(host(site), path(site), why, since));
      }
      register.list().forEach(this::print);
    });
  }

  @Command(name = "remove", description = "Allows sites to be crawled again.", mixinStandardHelpOptions = true)
  void remove(@Parameters(arity = "1..*", paramLabel = "HOST[/PATH]") List<String> sites) {
    onRegister(register -> {
      for (var site : sites) {
        if (!register.remove(host(site), path(site))) {
          throw new UserException(
              site + " is not on the register; 'nearkin do-not-crawl' lists what is");
        }
      }
      register.list().forEach(this::print);
    });
  }

  private void onRegister(Consumer<DoNotCrawlStore> work) {
    var directory = Installation.current().home(Optional.ofNullable(home), sample);
    var world = sample ? World.SAMPLE : World.REAL;
    try (var store = DataStore.open(Home.database(directory), world)) {
      work.accept(new DoNotCrawlStore(store));
    }
  }

  private void print(Entry entry) {
    spec.commandLine()
        .getOut()
        .println(entry.host() + entry.path() + "\tsince " + entry.since() + "\t" + entry.reason());
  }

  private static String host(String site) {
    var host = site.replaceFirst("/.*", "");
    if (!HOST.matcher(host).matches()) {
      throw new UserException("\"" + site + "\" names no site: write it like example.org or"
          + " example.org/members/, without http://");
    }
    return host;
  }

  private static String path(String site) {
    var slash = site.indexOf('/');
    try {
      return slash < 0 ? "/" : new URI(site.substring(slash)).getRawPath();
    } catch (URISyntaxException e) {
      throw new UserException("the path of \"" + site + "\" cannot be read: " + e.getReason());
    }
  }
}
