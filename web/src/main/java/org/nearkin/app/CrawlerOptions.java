package org.nearkin.app;

import java.net.URI;
import java.util.Optional;
import org.nearkin.crawl.fetch.CrawlerIdentity;
import picocli.CommandLine.Option;

/// What the crawler says of itself, for every command that asks other people's sites for something.
final class CrawlerOptions {
  static final String NAME = "NearkinBot";

  @Option(names = "--crawler-page", description = "Page that tells site owners about the crawler (default: ${DEFAULT-VALUE}).")
  private URI page = URI.create("http://localhost:8080/bot");

  @Option(names = "--crawler-mail", description = "Address that site owners can write to (default: ${DEFAULT-VALUE}).")
  private String mail = "crawler@localhost";

  CrawlerIdentity identity() {
    return new CrawlerIdentity(NAME, "0.1", page, mail);
  }

  /// A sentence for the operator when site owners could not reach anybody.
  Optional<String> findWarning() {
    return mail.endsWith("@localhost")
        ? Optional.of("nearkin: site owners cannot write to " + mail
            + ": say who you are with --crawler-mail and --crawler-page")
        : Optional.empty();
  }
}
