package org.nearkin.app;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nearkin.store.HomeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of Nearkin. Exit codes: 0 done, 1 failed, 2 wrong use.
@Command(name = "nearkin", description = "The searchable directory of health support groups that fills itself.", mixinStandardHelpOptions = true, versionProvider = VersionCommand.class, subcommands = {
    ServeCommand.class,
    CrawlCommand.class,
    EvaluateCommand.class,
    ExplainCommand.class,
    ForgetCommand.class,
    ImportGeonamesCommand.class,
    SourceCommand.class,
    DoNotCrawlCommand.class,
    DoctorCommand.class,
    VersionCommand.class}, synopsisSubcommandLabel = "COMMAND")
public final class Main {
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  /// Lucene recommends an incubator module that we do without, and would say so at every start.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    var out = new PrintWriter(System.out, true, System.out.charset());
    var err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(out, err, arguments));
  }

  /// Runs one command and gives its exit code.
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    var line = new CommandLine(new Main()).setOut(out).setErr(err);
    line.setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()));
    line.setParameterExceptionHandler((mistake, _) -> explainUse(mistake));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return arguments.length == 0 ? showHelp(line) : line.execute(arguments);
  }

  private static int showHelp(CommandLine line) {
    line.usage(line.getErr());
    return WRONG_USE;
  }

  private static int explainUse(CommandLine.ParameterException mistake) {
    var err = mistake.getCommandLine().getErr();
    err.println("nearkin: " + mistake.getMessage() + "; see 'nearkin --help'");
    return WRONG_USE;
  }

  /// What a person can mend is one sentence; anything else is a defect and shows where it happened.
  private static int explain(Exception failure, PrintWriter err) {
    switch (failure) {
      case UserException mistake -> err.println("nearkin: " + mistake.getMessage());
      case HomeException mistake -> err.println("nearkin: " + mistake.getMessage());
      default -> {
        err.println("nearkin: this should not have happened; please report it:");
        failure.printStackTrace(err);
      }
    }
    return FAILED;
  }
}
