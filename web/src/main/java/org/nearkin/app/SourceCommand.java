package org.nearkin.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin source`: work on source definitions.
@Command(name = "source", description = "Works on source definitions.", mixinStandardHelpOptions = true, subcommands = RobotsCommand.class, synopsisSubcommandLabel = "COMMAND")
final class SourceCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(),
        "name what to do: check or robots");
  }

  @Command(name = "check", description = "Checks the source files of a directory.", mixinStandardHelpOptions = true)
  int check(
      @Parameters(arity = "0..1", description = "The directory; if left out, data/sources.") @Nullable Path directory) {
    var catalog = Catalog.read(
        Optional.ofNullable(directory).orElseGet(() -> Installation.current().sources()));
    catalog.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    catalog.definitions()
        .forEach(source -> spec.commandLine()
            .getOut()
            .println(
                source.id() + ": right" + (source.verified() ? "" : ", not verified")));
    return catalog.problems().isEmpty() ? 0 : Main.FAILED;
  }
}
