package org.nearkin.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nearkin.crawl.SourceTrial;
import org.nearkin.crawl.discovery.Finding;
import org.nearkin.crawl.discovery.SiteFindings;
import org.nearkin.crawl.discovery.SiteLook;
import org.nearkin.crawl.discovery.proposal.Proposal;
import org.nearkin.crawl.fetch.GuardVerdict;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin source try`: what would be stored of a site, beside its own words. It needs no home and writes to none.
@Command(name = "try", description = "Reads a few pages of a site and prints what would be stored beside the page's own words; stores nothing. For a URL it finds lists and feeds by itself and proposes the source file; a source is read by its own rules.", mixinStandardHelpOptions = true, sortOptions = false)
final class SourceTryCommand implements Callable<Integer> {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern BARE_ADDRESS = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+(?:[:/?].*)?");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Duration SAMPLE_INTERVAL = Duration.ofMillis(50);

  @Parameters(paramLabel = "URL|SOURCE", description = "Where to begin, such as https://example.org/, or the id of a source.")
  private String target = "";

  @Option(names = "--pages", defaultValue = "12", description = "Most pages to ask for (default: ${DEFAULT-VALUE}); up to six feeds come on top.")
  private int pages;

  @Option(names = "--listings", defaultValue = "10", description = "Most listings to show in full (default: ${DEFAULT-VALUE}); the others are one line each.")
  private int listings;

  @Option(names = "--write", paramLabel = "FILE", description = "Also write the proposed source to a file that is not there yet, such as data/sources/my-source.yaml.")
  private @Nullable Path write;

  @Option(names = "--sample", description = "Try the fictional sample sites: the id of one, or http://NAME.localhost:8090/.")
  private boolean sample;

  @Option(names = "--farm-port", description = "Port of the sample sites (default: ${DEFAULT-VALUE}).")
  private int farmPort = SampleFarm.USUAL_PORT;

  @Option(names = "--sources", description = "Directory of source definitions (default: data/sources or the sample sites).")
  private @Nullable Path sources;

  @Mixin
  private CrawlerOptions crawler = new CrawlerOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (pages < 1) {
      throw new UserException("--pages " + pages + " reads nothing: give it 1 or more");
    }
    if (sample) {
      var farm = new Settings.Farm(farmPort, LocalDate.MAX);
      try (var served = SampleFarm.start(
          Installation.current().sources(Optional.ofNullable(sources), true),
          farm)) {
        return run(served.port());
      }
    }
    crawler.findWarning().ifPresent(spec.commandLine().getErr()::println);
    return run(SampleFarm.USUAL_PORT);
  }

  private int run(int port) throws InterruptedException {
    var reach = sample ? new Reach.SampleFarm(port) : new Reach.PublicOnly();
    try (var tools = new TrialTools(crawler.identity(), reach,
        sample ? SAMPLE_INTERVAL : OpenDirectory.USUAL_INTERVAL)) {
      return WEB_ADDRESS.matcher(target).matches()
          ? tryAddress(tools, Catalog.atPort(address(), port), reach)
          : trySource(tools, port);
    }
  }

  private int tryAddress(TrialTools tools, URI address, Reach reach) throws InterruptedException {
    var verdict = GuardVerdict.judge(address.toString(), reach);
    if (!verdict.allowed()) {
      throw new UserException(address + " is not asked for: " + verdict.why());
    }
    var id = Optional.ofNullable(write).map(SourceTryCommand::id);
    var limits = new SiteLook.Limits(pages,
        sample ? SAMPLE_INTERVAL : OpenDirectory.USUAL_INTERVAL);
    var findings = SiteLook.look(tools.visits(), address, limits);
    if (findings.pages().isEmpty()) {
      throw new UserException(address + " cannot be tried: it "
          + findings.list(Finding.Unread.class).getFirst().reason());
    }
    report(findings, id.isPresent()
        ? Proposal.of(findings, today(), id.get())
        : Proposal.of(findings, today()));
    return 0;
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private void report(SiteFindings findings, Optional<Proposal> proposal) {
    var report = new TryReport(spec.commandLine().getOut(), listings);
    report.findings(findings);
    if (proposal.isEmpty()) {
      report.line("No source is proposed: none of these pages lists groups that can be read.");
      return;
    }
    var source = proposal.get().definition();
    report.listings(source, SourceTrial.reread(findings.pages(), source), now());
    report.proposal(proposal.get());
    Optional.ofNullable(write).ifPresent(file -> {
      save(file, proposal.get().text());
      report.line("Written to " + file + "; ./nearkin source check tells whether it is right.");
    });
  }

  private int trySource(TrialTools tools, int port) throws InterruptedException {
    if (write != null) {
      throw new UserException("--write goes with a URL: " + target + " has its source already");
    }
    var source = findSource(port);
    var report = new TryReport(spec.commandLine().getOut(), listings);
    var result = SourceTrial.read(tools.visits(), source, pages);
    report.line(
        source.name() + ", by its own rules: " + TryReport.count(result.pages().size(), "page")
            + " read" + (result.waiting() == 0
                ? ""
                : ", " + result.waiting() + " more known (--pages asks for more)"));
    report.line("");
    report.listings(source, result, now());
    return result.pages().isEmpty() ? Main.FAILED : 0;
  }

  private SourceDefinition findSource(int port) {
    var directory = Installation.current().sources(Optional.ofNullable(sources), sample);
    var all = Catalog.atPort(Catalog.read(directory).definitions(), sample
        ? port
        : SampleFarm.USUAL_PORT);
    return all.stream()
        .filter(source -> source.id().equals(target))
        .findFirst()
        .orElseThrow(() -> new UserException(BARE_ADDRESS.matcher(target).matches()
            ? "write the address in full: https://" + target
            : "there is no source \"" + target + "\" in " + directory
                + ": give the id of one, or a URL that begins with https://"));
  }

  private URI address() {
    try {
      return new URI(target);
    } catch (URISyntaxException e) {
      throw new UserException(target + " is no correct URL: write it as in the address bar, with"
          + " blanks and special characters escaped");
    }
  }

  /// The id that a file of this name must hold. Looked at before anybody is asked for a page.
  private static String id(Path file) {
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    if (!ID.matcher(name).matches() || !file.toString().endsWith(".yaml")) {
      throw new UserException(file + " is no name for a source: make it of lower-case words and"
          + " hyphens, such as data/sources/my-source.yaml");
    }
    if (Files.exists(file)) {
      throw new UserException(file + " is there already: choose another name, or delete it");
    }
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    if (!folder.filter(Files::isDirectory).isPresent()) {
      throw new UserException("there is no directory for " + file + ": make it first");
    }
    return name;
  }

  private static void save(Path file, String text) {
    try {
      Files.write(file, List.of(text.stripTrailing()));
    } catch (IOException e) {
      throw new UserException(file + " cannot be written: " + e.getMessage());
    }
  }
}
