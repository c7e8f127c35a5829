package org.nearkin.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.Reach;
import org.nearkin.crawl.fetch.pace.HostMemory;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.robots.RobotsAnswer;
import org.nearkin.crawl.fetch.robots.RobotsFetcher;
import org.nearkin.crawl.fetch.robots.RobotsFile;
import org.nearkin.crawl.fetch.robots.RobotsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin source robots`: what a robots.txt file allows, and which of its lines says so.
@Command(name = "robots", description = "Says what a robots.txt file allows: allowed or denied, the URL, and the line that decided.", mixinStandardHelpOptions = true)
final class RobotsCommand implements Callable<Integer> {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final Pattern AGENT = Pattern.compile("[A-Za-z_-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");
  /// Where the address of the file is not known.
  private static final URI UNKNOWN = URI.create("http://localhost/robots.txt");
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(2);

  @Parameters(index = "0", paramLabel = "FILE|URL", description = "A robots.txt file on this machine, or the URL of one.")
  private String robots = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "URL", description = "What to ask for: URLs in any spelling, or paths.")
  private List<String> addresses = List.of();

  @Option(names = "--agent", description = "The crawler to decide for (default: ${DEFAULT-VALUE}).")
  private String agent = CrawlerOptions.NAME;

  @Mixin
  private CrawlerOptions crawler = new CrawlerOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (!AGENT.matcher(agent).matches()) {
      throw new UserException("robots.txt cannot speak of a crawler called '" + agent
          + "': give --agent a name of letters, - and _");
    }
    var file = read();
    for (var address : addresses) {
      var decision = file.decide(address);
      var deciding = decision.line().orElse(decision.reason());
      spec.commandLine()
          .getOut()
          .println((decision.allowed() ? "allowed" : "denied") + "\t" + printable(address) + "\t"
              + printable(deciding));
    }
    return 0;
  }

  private RobotsFile read() throws InterruptedException {
    if (!WEB_ADDRESS.matcher(robots).matches()) {
      return RobotsFile.of(readFile(), UNKNOWN, agent);
    }
    var address = address();
    return RobotsFile.of(fetch(address), address, agent);
  }

  private RobotsAnswer readFile() {
    try {
      return new RobotsAnswer.Found(RobotsText.of(Files.readAllBytes(Path.of(robots)), true));
    } catch (IOException | InvalidPathException e) {
      throw new UserException(robots + " cannot be read: name a robots.txt file that is there, or"
          + " a URL that begins with http:// or https://");
    }
  }

  private URI address() {
    try {
      return new URI(robots);
    } catch (URISyntaxException e) {
      throw new UserException(robots + " is no correct URL: write it as in the address bar, with"
          + " blanks and special characters escaped");
    }
  }

  private RobotsAnswer fetch(URI address) throws InterruptedException {
    var pacer = new HostPacer(new HostPacer.Terms(BETWEEN_REQUESTS, Duration.ZERO),
        new HostPacer.Timing(System::nanoTime, InstantSource.system(), Thread::sleep),
        _ -> Optional.empty(), HostMemory.NONE);
    try (var fetcher = new Fetcher(crawler.identity(), new Reach.PublicOnly(),
        Fetcher.Limits.USUAL, InstantSource.system())) {
      return new RobotsFetcher(fetcher, pacer).fetch(address);
    }
  }

  /// What others wrote must not steer the terminal.
  private static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("\ufffd");
  }
}
