package org.nearkin.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import org.nearkin.store.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearkin serve`: crawls, resolves, indexes and answers, until it is stopped.
@Command(name = "serve", description = "Fills the directory from its sources and serves the site, until it is stopped.", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--sample", description = "Use the fictional sample sites instead of real sources.")
  private boolean sample;

  @Option(names = "--home", description = "Directory for everything it writes (default: var/sample or var/home).")
  private @Nullable Path home;

  @Option(names = "--sources", description = "Directory of source definitions (default: data/sources or the sample sites).")
  private @Nullable Path sources;

  @Option(names = "--host", description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "localhost";

  @Option(names = "--port", description = "Port of the site (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(names = "--farm-port", description = "Port of the sample sites (default: ${DEFAULT-VALUE}).")
  private int farmPort = SampleFarm.USUAL_PORT;

  @Option(names = "--crawler-page", description = "Page that tells site owners about the crawler (default: ${DEFAULT-VALUE}).")
  private URI crawlerPage = URI.create("http://localhost:8080/about");

  @Option(names = "--crawler-mail", description = "Address that site owners can write to (default: ${DEFAULT-VALUE}).")
  private String crawlerMail = "crawler@localhost";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    var directory = RunningDirectory.start(
        settings(), Clock.systemUTC(), Progress.onStandardOutput());
    if (!sample && crawlerMail.endsWith("@localhost")) {
      spec.commandLine()
          .getErr()
          .println("nearkin: site owners cannot write to " + crawlerMail
              + ": say who you are with --crawler-mail and --crawler-page");
    }
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
      directory.close();
      stopped.countDown();
    }));
    stopped.await();
    return 0;
  }

  private Settings settings() {
    var installation = Installation.current();
    return new Settings(
        sample ? World.SAMPLE : World.REAL,
        Optional.ofNullable(home)
            .orElseGet(() -> sample ? installation.sampleHome() : installation.home()),
        Optional.ofNullable(sources)
            .orElseGet(() -> sample ? installation.sampleSites() : installation.sources()),
        host, port, farmPort,
        new CrawlerIdentity("NearkinBot", "0.1", crawlerPage, crawlerMail));
  }
}
