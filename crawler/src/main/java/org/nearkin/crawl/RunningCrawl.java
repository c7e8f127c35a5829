package org.nearkin.crawl;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.nearkin.claim.Run;
import org.nearkin.crawl.run.RunLook;
import org.nearkin.source.SourceDefinition;

/// A run under way and what belongs to it. Used by one thread at a time.
final class RunningCrawl {
  private final Run run;
  private final SourceDefinition source;
  private final SourceScope scope;
  private final Map<URI, Set<String>> remembered;
  private RunLook look;

  /// @param remembered which listings each page showed when they were last seen
  /// @param look of the pages read so far
  RunningCrawl(Run run, SourceDefinition source, SourceScope scope,
      Map<URI, Set<String>> remembered, RunLook look) {
    this.run = run;
    this.source = source;
    this.scope = scope;
    this.remembered = remembered;
    this.look = look;
  }

  Run run() {
    return run;
  }

  SourceDefinition source() {
    return source;
  }

  SourceScope scope() {
    return scope;
  }

  /// The listings that a page showed when they were last seen.
  Set<String> remembered(URI page) {
    return remembered.getOrDefault(page, Set.of());
  }

  RunLook look() {
    return look;
  }

  void look(RunLook now) {
    look = now;
  }
}
