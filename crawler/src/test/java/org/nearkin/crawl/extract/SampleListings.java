package org.nearkin.crawl.extract;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.event.SeriesPages;
import org.nearkin.crawl.fetch.PageCharset;
import org.nearkin.source.SourceDefinition;
import org.nearkin.source.SourceFile;
import org.nearkin.source.SourceReading;
import org.nearkin.source.sample.SampleAnswer;
import org.nearkin.source.sample.SampleSite;
import org.nearkin.source.sample.SampleVersion;

/// What the crawler makes of the pages of a fictional site, without fetching them.
public final class SampleListings {
  private final SourceDefinition source;
  private final SampleVersion version;
  private final Map<String, StatedListing> byKey = new LinkedHashMap<>();

  private SampleListings(SourceDefinition source, SampleVersion version) {
    this.source = source;
    this.version = version;
  }

  /// The listings of one version of a site, each key once.
  public static List<StatedListing> read(SampleSite site, SampleVersion version)
      throws IOException {
    var listings = new SampleListings(definition(site), version);
    listings.readPages();
    return List.copyOf(listings.byKey.values());
  }

  private static SourceDefinition definition(SampleSite site) {
    return switch (SourceFile.read(site.folder().resolve(SourceFile.NAME))) {
      case SourceReading.Valid(var definition) -> definition;
      case SourceReading.Invalid(var problems) ->
        throw new IllegalArgumentException(problems.toString());
    };
  }

  private void readPages() throws IOException {
    var robots = robots();
    for (var file : startFirst()) {
      var address = source.home().page().resolve(file.path());
      var rule = PageRules.find(source, address).filter(_ -> robots.isAllowed(address.toString()));
      var page = page(file.sent(), address);
      if (rule.isPresent() && page.isPresent()) {
        PageReader.read(page.get(), source, rule.get()).listings().forEach(this::keep);
      }
    }
  }

  private List<SampleVersion.SentFile> startFirst() throws IOException {
    var files = new ArrayList<>(version.listFiles());
    files.sort(Comparator.comparing(file -> !source.crawl()
        .start()
        .contains(source.home().page().resolve(file.path()))));
    return files;
  }

  private SimpleRobotRules robots() throws IOException {
    var file = version.root().resolve("robots.txt");
    return Files.exists(file)
        ? new SimpleRobotRulesParser().parseContent("http://localhost/robots.txt",
            Files.readAllBytes(file), "text/plain", List.of("nearkinbot"))
        : new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
  }

  private static Optional<Page> page(SampleAnswer.Sent sent, URI address) throws IOException {
    var type = sent.type().split(";", 2);
    if (!MediaType.isText(type[0])) {
      return Optional.empty();
    }
    var charset = type.length > 1
        ? Optional.of(type[1].replaceFirst(".*charset=", ""))
        : Optional.<String>empty();
    return Optional
        .of(new Page(address, type[0],
            PageCharset.decode(Files.readAllBytes(sent.file()), charset)));
  }

  /// A listing's own page tells more than the list that leads to it; of a series, all pages' dates count.
  private void keep(StatedListing listing) {
    byKey.merge(listing.key(), listing, (before, now) -> SeriesPages.join(before, now)
        .orElseGet(() -> isOwnPage(now) ? now : before));
  }

  private static boolean isOwnPage(StatedListing listing) {
    return listing.key()
        .equals(listing.statements().getFirst().evidence().document().getRawPath());
  }
}
