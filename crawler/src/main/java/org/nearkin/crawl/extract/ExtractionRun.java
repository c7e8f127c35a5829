package org.nearkin.crawl.extract;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.event.SeriesPages;
import org.nearkin.crawl.fetch.PageCharset;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.source.SourceFile;
import org.nearkin.source.SourceReading;
import org.nearkin.source.sample.SampleAnswer;
import org.nearkin.source.sample.SampleSite;
import org.nearkin.source.sample.SampleVersion;

/// Reads the pages of an evaluation and compares them with the gold.
final class ExtractionRun {
  private static final String GOLD = "gold.jsonl";
  private final PageComparison comparison = new PageComparison();

  static ExtractionEvaluation evaluate(Path directory) throws IOException {
    var run = new ExtractionRun();
    if (Files.exists(directory.resolve(GOLD))) {
      run.readCorpus(directory);
    } else {
      var sites = SampleSite.list(directory).values();
      if (sites.isEmpty()) {
        throw new IllegalArgumentException(directory + " holds neither " + GOLD + " nor sites");
      }
      for (var site : sites) {
        run.readSite(site);
      }
    }
    return run.comparison.result();
  }

  /// The newest version of a site.
  private void readSite(SampleSite site) throws IOException {
    var source = definition(site.folder().resolve(SourceFile.NAME));
    var version = site.newest();
    var expected = ExpectedListing.load(version.expected());
    var read = new LinkedHashMap<String, List<StatedListing>>();
    var robots = robots(version);
    for (var file : startingWith(source, version)) {
      var address = source.home().page().resolve(file.path());
      var rule = PageRules.find(source, address).filter(_ -> robots.isAllowed(address.toString()));
      var page = page(file.sent(), address);
      if (rule.isPresent() && page.isPresent()) {
        var input = version.folder()
            .relativize(file.sent().file())
            .toString()
            .replace('\\', '/');
        read.put(input, withoutFurtherDates(
            PageReader.read(page.get(), source, rule.get()).listings(), read));
      }
    }
    read.forEach((input, listings) -> compare(
        source.id(), input, withoutTeasers(listings, read), expected));
    expected.stream()
        .filter(each -> !read.containsKey(each.file()) && !each.isNegative() && each.supportGroup())
        .forEach(each -> comparison.miss(new PageComparison.Where(source.id(), each.file()), each));
  }

  /// The pages that the crawl visits first come first, since a series is kept where it is seen first.
  private static List<SampleVersion.SentFile> startingWith(SourceDefinition source,
      SampleVersion version)
      throws IOException {
    return version.listFiles()
        .stream()
        .sorted(Comparator.comparing(file -> !source.crawl()
            .start()
            .contains(source.home().page().resolve(file.path()))))
        .toList();
  }

  /// Further dates of a series that an earlier page began are no listing of their own: the crawl joins them, too.
  private static List<StatedListing> withoutFurtherDates(
      List<StatedListing> listings, Map<String, List<StatedListing>> read) {
    return listings.stream()
        .filter(listing -> read.values()
            .stream()
            .flatMap(List::stream)
            .filter(earlier -> earlier.key().equals(listing.key()))
            .allMatch(earlier -> SeriesPages.join(earlier, listing).isEmpty()))
        .toList();
  }

  /// A list's entry with a page of its own is the same listing as that page: the crawl keeps what the page says.
  private static List<StatedListing> withoutTeasers(
      List<StatedListing> listings, Map<String, List<StatedListing>> read) {
    var own = read.values()
        .stream()
        .flatMap(List::stream)
        .filter(ExtractionRun::isOwnPage)
        .map(StatedListing::key)
        .collect(Collectors.toSet());
    return listings.stream()
        .filter(each -> !own.contains(each.key()) || isOwnPage(each))
        .toList();
  }

  private static boolean isOwnPage(StatedListing listing) {
    return listing.key()
        .equals(listing.statements().getFirst().evidence().document().getRawPath());
  }

  /// Forbidden pages are not read, here as on the web.
  private static SimpleRobotRules robots(SampleVersion version) throws IOException {
    var file = version.root().resolve("robots.txt");
    return Files.exists(file)
        ? new SimpleRobotRulesParser().parseContent("http://localhost/robots.txt",
            Files.readAllBytes(file), "text/plain", List.of("nearkinbot"))
        : new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
  }

  private void readCorpus(Path directory) throws IOException {
    var expected = ExpectedListing.load(directory.resolve(GOLD));
    var rule = new PageRule(List.of("/**"), new PageRule.Automatic(), List.of());
    for (var file : list(directory.resolve("pages"), path -> path.toString().endsWith(".html"))) {
      var name = file.getFileName().toString();
      if (expected.stream().noneMatch(each -> each.file().equals("pages/" + name))) {
        // Nobody has read this page, so nothing on it is right or wrong.
        continue;
      }
      var address = URI.create("http://corpus.invalid/" + name.replaceAll("[^\\w.-]", "_"));
      var page = new Page(address, "text/html",
          PageCharset.decode(Files.readAllBytes(file), Optional.empty()));
      var listings = PageReader.read(page, ruleless(page.address()), rule).listings();
      compare(name.replaceFirst("\\.html$", ""), "pages/" + name, listings, expected);
    }
  }

  private void compare(
      String site, String input, List<StatedListing> got, List<ExpectedListing> expected) {
    var here = expected.stream().filter(each -> each.file().equals(input)).toList();
    comparison.compare(new PageComparison.Where(site, input), got, here);
  }

  private static SourceDefinition definition(Path file) {
    return switch (SourceFile.read(file)) {
      case SourceReading.Valid(var definition) -> definition;
      case SourceReading.Invalid(var problems) ->
        throw new IllegalArgumentException(problems.toString());
    };
  }

  /// A file as the crawler sees it; empty for one that is no text.
  private static Optional<Page> page(SampleAnswer.Sent sent, URI address) throws IOException {
    var type = sent.type().split(";", 2);
    if (!MediaType.isText(type[0])) {
      return Optional.empty();
    }
    var charset = type.length > 1
        ? Optional.of(type[1].replaceFirst(".*charset=", ""))
        : Optional.<String>empty();
    return Optional.of(new Page(address, type[0],
        PageCharset.decode(Files.readAllBytes(sent.file()), charset)));
  }

  /// A source that says nothing about its pages.
  private static SourceDefinition ruleless(URI page) {
    var home = new SourceDefinition.Home(
        page, PostalAddress.UNSTATED, Optional.empty(), Optional.empty());
    var plan = new CrawlPlan(List.of(page), Duration.ofDays(1), Duration.ofDays(1), 1);
    return new SourceDefinition("corpus", "Corpus", SourceDefinition.Organizer.OTHER, false, "en",
        home,
        plan, List.of());
  }

  private static List<Path> list(Path directory, Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(wanted).sorted().toList();
    }
  }
}
