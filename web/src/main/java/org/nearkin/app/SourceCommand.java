package org.nearkin.app;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.nearkin.crawl.fetch.GuardVerdict;
import org.nearkin.crawl.fetch.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin source`: work on source definitions.
@Command(name = "source", description = "Works on source definitions.", mixinStandardHelpOptions = true, subcommands = {
    SourceTryCommand.class,
    RobotsCommand.class,
    SourceListCommand.class,
    SourceShowCommand.class,
    SourceCheckCommand.class}, synopsisSubcommandLabel = "COMMAND")
final class SourceCommand implements Runnable {
  /// What would break a line of the answer.
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(),
        "name what to do; see 'nearkin source --help'");
  }

  @Command(name = "run", description = "Has a source crawled now by the Nearkin that serves the home.", mixinStandardHelpOptions = true)
  int run(@Parameters(paramLabel = "SOURCE") String source, @Mixin StoreOptions options) {
    return say(orders(options).run(source));
  }

  @Command(name = "reextract", description = "Has the archived pages of a source's last run read again with the rules of today, without asking the site.", mixinStandardHelpOptions = true)
  int reextract(@Parameters(paramLabel = "SOURCE") String source, @Mixin StoreOptions options) {
    return say(orders(options).reextract(source));
  }

  @Command(name = "pause", description = "Lets a source rest.", mixinStandardHelpOptions = true)
  int pause(@Parameters(paramLabel = "SOURCE") String source,
      @Option(names = "--why", required = true, description = "The reason, for the list of sources.") String why,
      @Mixin StoreOptions options) {
    return say(orders(options).pause(source, why));
  }

  @Command(name = "resume", description = "Lets a source be crawled again.", mixinStandardHelpOptions = true)
  int resume(@Parameters(paramLabel = "SOURCE") String source, @Mixin StoreOptions options) {
    return say(orders(options).resume(source));
  }

  @Command(name = "accept", description = "Publishes a run that was held back.", mixinStandardHelpOptions = true)
  int accept(
      @Parameters(paramLabel = "RUN", description = "The run, or its source.") String run,
      @Mixin StoreOptions options) {
    return say(orders(options).accept(run));
  }

  @Command(name = "discard", description = "Throws away a run that was held back.", mixinStandardHelpOptions = true)
  int discard(
      @Parameters(paramLabel = "RUN", description = "The run, or its source.") String run,
      @Mixin StoreOptions options) {
    return say(orders(options).discard(run));
  }

  @Command(name = "undo", description = "Takes the last published run of a source back.", mixinStandardHelpOptions = true)
  int undo(@Parameters(paramLabel = "RUN", description = "The run, or its source.") String run,
      @Mixin StoreOptions options) {
    return say(orders(options).undo(run));
  }

  private static SourceOrders orders(StoreOptions options) {
    return new SourceOrders(options, InstantSource.system());
  }

  private int say(String answer) {
    spec.commandLine().getOut().println(answer);
    return 0;
  }

  @Command(name = "guard", description = "Says which addresses the crawler would refuse to ask for, and why, without connecting to any.", mixinStandardHelpOptions = true)
  int guard(
      @Parameters(arity = "1..*", paramLabel = "URL", description = "The addresses.") List<String> addresses) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      addresses.stream()
          .map(address -> CompletableFuture.supplyAsync(() -> judge(address), threads))
          .toList()
          .forEach(line -> spec.commandLine().getOut().println(line.join()));
    }
    return 0;
  }

  private static String judge(String address) {
    var verdict = GuardVerdict.judge(address, new Reach.PublicOnly());
    return String.join("\t", verdict.allowed() ? "allowed" : "refused",
        CONTROLS.matcher(address).replaceAll("?"), verdict.why());
  }
}
