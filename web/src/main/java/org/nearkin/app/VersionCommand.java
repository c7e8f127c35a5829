package org.nearkin.app;

import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `nearkin version`.
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements IVersionProvider, Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public String[] getVersion() throws IOException {
    var build = new Properties();
    try (var in = VersionCommand.class.getResourceAsStream("build.properties")) {
      if (in == null) {
        throw new IllegalStateException("build.properties is not on the class path");
      }
      build.load(in);
    }
    return new String[]{"nearkin " + build.getProperty("version")};
  }

  @Override
  public Integer call() throws IOException {
    spec.commandLine().getOut().println(getVersion()[0]);
    return 0;
  }
}
