package org.nearkin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nearkin.place.GeoNamesFormatException;
import org.nearkin.place.GeoNamesImport;
import org.nearkin.place.GeoNamesImport.Imported;
import org.nearkin.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin import-geonames`: takes over other countries' postal codes from the operator's own GeoNames files.
@Command(name = "import-geonames", description = "Adds other countries' postal codes from GeoNames files that you downloaded.", mixinStandardHelpOptions = true)
final class ImportGeonamesCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "A file of postal codes from GeoNames (CA.txt, GB_full.txt, or its zip), or a directory of them.")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Option(names = "--home", description = "Directory to keep them in (default: var/home).")
  private @Nullable Path home;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.exists(path)) {
      throw new UserException(
          "there is nothing at " + path + ": name a GeoNames file or a directory of them");
    }
    var directory = Installation.current().home(Optional.ofNullable(home), false);
    try (var owned = Home.open(directory)) {
      report(run(owned.places()));
    }
    return 0;
  }

  private List<Imported> run(Path places) {
    try {
      return GeoNamesImport.run(path, places);
    } catch (GeoNamesFormatException e) {
      throw new UserException(e.getMessage() + "; nothing was imported");
    } catch (IOException e) {
      throw new UserException(
          "the postal codes at " + path + " cannot be taken over: " + e.getMessage());
    }
  }

  private void report(List<Imported> imported) {
    var out = spec.commandLine().getOut();
    imported.forEach(one -> out
        .println("%s: %d postal codes, %d rows".formatted(one.country(), one.codes(), one.rows())));
    out.println(GeoNamesImport.ATTRIBUTION);
    out.println("'nearkin serve' uses them from its next start.");
  }
}
