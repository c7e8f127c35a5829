package org.nearkin.app;

import java.nio.file.Path;

/// The checkout that Nearkin runs from: where its data files stand.
record Installation(Path directory) {

  /// The launcher names it; without the launcher it is the working directory.
  static Installation current() {
    return new Installation(Path.of(System.getProperty("nearkin.directory", ".")).toAbsolutePath());
  }

  Path sampleSites() {
    return directory.resolve("data/sample-sites");
  }

  Path sources() {
    return directory.resolve("data/sources");
  }

  Path sampleHome() {
    return directory.resolve("var/sample");
  }

  Path home() {
    return directory.resolve("var/home");
  }
}
