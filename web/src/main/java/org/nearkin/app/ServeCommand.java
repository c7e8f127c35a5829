package org.nearkin.app;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nearkin serve`: crawls, resolves, indexes and answers, until it is stopped.
@Command(name = "serve", description = "Fills the directory from its sources and serves the site, until it is stopped.", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  @Mixin
  private HomeOptions options = new HomeOptions();

  @Option(names = "--host", description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "localhost";

  @Option(names = "--port", description = "Port of the site (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(names = "--alarms", paramLabel = "URL", description = "Address of your own that is told, as JSON by POST, when a source cannot be read as usual, and when it can again.")
  private @Nullable URI alarms;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    var directory = RunningDirectory.start(options.settings(LocalDate.MAX),
        new Settings.Serving(new Settings.Address(host, port), Optional.ofNullable(alarms)),
        Clock.systemUTC(),
        Progress.onStandardOutput());
    options.findWarning().ifPresent(spec.commandLine().getErr()::println);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
      directory.close();
      stopped.countDown();
    }));
    stopped.await();
    return 0;
  }
}
