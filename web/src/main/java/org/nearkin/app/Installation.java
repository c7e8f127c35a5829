package org.nearkin.app;

import java.nio.file.Path;
import java.util.Optional;

/// The checkout that Nearkin runs from: where its data files stand.
record Installation(Path directory) {

  /// The launcher names it; without the launcher it is the working directory.
  static Installation current() {
    return new Installation(Path.of(System.getProperty("nearkin.directory", ".")).toAbsolutePath());
  }

  /// The directory of source definitions.
  ///
  /// @param chosen by the operator, if they chose one
  Path sources(Optional<Path> chosen, boolean sample) {
    return chosen
        .orElseGet(() -> directory.resolve(sample ? "data/sample-sites" : "data/sources"));
  }

  /// The directory for everything that is written.
  ///
  /// @param chosen by the operator, if they chose one
  Path home(Optional<Path> chosen, boolean sample) {
    return chosen.orElseGet(() -> directory.resolve(sample ? "var/sample" : "var/home"));
  }
}
