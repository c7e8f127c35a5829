package org.nearkin.crawl.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.CrawlTools;
import org.nearkin.crawl.PageTrial;
import org.nearkin.crawl.ReadingThreads;
import org.nearkin.crawl.SourceTrial;
import org.nearkin.crawl.discovery.proposal.Proposal;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.fetch.FakeTime;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.TestCrawler;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsMemory;
import org.nearkin.source.SourceDefinition;

/// Sites that nobody has written a source for. `PORT` in a page stands for the port they are served at.
final class FoundSite implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final WireMockExtension server;
  private final FakeTime time = new FakeTime();
  private final ReadingThreads threads = new ReadingThreads(1);
  private final Fetcher fetcher;

  FoundSite(WireMockExtension server) {
    this.server = server;
    this.fetcher = TestCrawler.fetcher(server.getPort());
  }

  FoundSite page(String path, String html) {
    return answer("site", path, "text/html; charset=utf-8", html);
  }

  FoundSite feed(String path, String type, String text) {
    return answer("site", path, type, text);
  }

  FoundSite answer(String host, String path, String type, String text) {
    return answer(host, path, ok(atPort(text)).withHeader("Content-Type", type));
  }

  FoundSite answer(String host, String path, ResponseDefinitionBuilder response) {
    server.stubFor(get(urlEqualTo(path)).withHost(equalTo(host + ".localhost"))
        .willReturn(response));
    return this;
  }

  private String atPort(String text) {
    return text.replace("PORT", String.valueOf(server.getPort()));
  }

  URI address(String path) {
    return URI.create(atPort("http://site.localhost:PORT" + path));
  }

  SiteFindings look(String path) {
    return look(path, 12);
  }

  SiteFindings look(String path, int pages) {
    try {
      return SiteLook.look(visits(), address(path),
          new SiteLook.Limits(pages, Duration.ofSeconds(2)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Proposal> propose(String path) {
    return Proposal.of(look(path), TODAY);
  }

  /// The names of what a source reads.
  List<String> read(SourceDefinition source) {
    try {
      return names(SourceTrial.read(visits(), source, 50).listings());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> names(List<StatedListing> listings) {
    return listings.stream().map(listing -> listing.findText(Field.NAME).orElseThrow()).toList();
  }

  private PageTrial visits() {
    var pacer = time.pacer(Duration.ofSeconds(2));
    var robots = new Robots(TestCrawler.IDENTITY, fetcher, pacer, RobotsMemory.NONE, time);
    return new PageTrial(new CrawlTools(TestCrawler.IDENTITY, fetcher, pacer, robots, threads,
        PageReader::read, new SplittableRandom(1)), time);
  }

  /// What was asked for, robots.txt apart.
  List<String> visited() {
    return server.getAllServeEvents()
        .reversed()
        .stream()
        .map(event -> event.getRequest().getUrl())
        .filter(path -> !path.equals("/robots.txt"))
        .toList();
  }

  @Override
  public void close() {
    fetcher.close();
    threads.close();
  }
}
