package org.nearkin.crawl;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Presence;
import org.nearkin.claim.RunStore;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.archive.ArchiveStore;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.fetch.FakeTime;
import org.nearkin.crawl.fetch.Fetcher;
import org.nearkin.crawl.fetch.TestCrawler;
import org.nearkin.crawl.fetch.pace.DoNotCrawlStore;
import org.nearkin.crawl.fetch.pace.HostPacer;
import org.nearkin.crawl.fetch.pace.HostStore;
import org.nearkin.crawl.fetch.robots.Robots;
import org.nearkin.crawl.fetch.robots.RobotsStore;
import org.nearkin.crawl.run.RunGateStore;
import org.nearkin.crawl.run.close.RunClosing;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLifeStore;
import org.nearkin.crawl.schedule.SourceOrderStore;
import org.nearkin.crawl.schedule.SourceStates;
import org.nearkin.crawl.schedule.interval.ChangeHistory;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import org.nearkin.store.World;

/// A site to crawl, written in the few words that [WordReader] knows.
final class TestSite implements AutoCloseable {
  final FakeTime time = new FakeTime();
  final List<CrawlProgress> progress = new ArrayList<>();
  private final WireMockExtension server;
  private final Path home;
  private final Fetcher fetcher;
  private final ReadingThreads threads = new ReadingThreads(2);
  private DataStore data;
  private PageArchive archive;

  TestSite(WireMockExtension server, Path home) {
    this.server = server;
    this.home = home;
    this.fetcher = TestCrawler.fetcher(server.getPort());
    this.data = open(home);
    this.archive = openArchive();
  }

  private PageArchive openArchive() {
    return PageArchive.open(home.resolve("archive"), PageArchive.Settings.USUAL, time,
        new ArchiveStore(data)::findEnd);
  }

  private static DataStore open(Path home) {
    return DataStore.open(home.resolve("nearkin.db"), World.SAMPLE);
  }

  /// As if the process had been killed and started anew.
  void restart() {
    archive.close();
    data.close();
    data = open(home);
    archive = openArchive();
  }

  TestSite page(String path, String words) {
    return answer(path, ok(words).withHeader("Content-Type", "text/html"));
  }

  TestSite answer(String path, ResponseDefinitionBuilder response) {
    server.stubFor(get(urlEqualTo(path)).willReturn(response));
    return this;
  }

  URI address(String path) {
    return URI.create("http://site.localhost:" + server.getPort() + path);
  }

  /// How often a path was asked for.
  int requests(String path) {
    return (int) paths().stream().filter(path::equals).count();
  }

  /// What was asked for, in order, robots.txt apart.
  List<String> visited() {
    return paths().stream().filter(path -> !path.equals("/robots.txt")).toList();
  }

  private List<String> paths() {
    return server.getAllServeEvents()
        .reversed()
        .stream()
        .map(event -> event.getRequest().getUrl())
        .toList();
  }

  SourceCrawl crawl() {
    return crawl(WordReader::read);
  }

  SourceCrawl crawl(ReadPage reader) {
    return crawl(reader, progress::add);
  }

  /// Looks whether a source could be read.
  List<LiveCheck.CheckedPage> check(SourceDefinition source) throws InterruptedException {
    var pacer = time.pacer(Duration.ofSeconds(2), new HostStore(data, time));
    return new LiveCheck(new PageTrial(tools(WordReader::read, pacer), time), fetcher, time)
        .check(source);
  }

  /// Reads the archive again.
  ArchivedCrawl archived(ReadPage reader) {
    return new ArchivedCrawl(CrawlStores.of(data, archive),
        tools(reader, time.pacer(Duration.ofSeconds(2))), time);
  }

  SourceCrawl crawl(ReadPage reader, Consumer<CrawlProgress> listener) {
    return crawl(reader, listener, time.pacer(Duration.ofSeconds(2)));
  }

  /// A crawl that looks at the do-not-crawl register.
  SourceCrawl crawlWithRegister() {
    return crawl(WordReader::read, time.pacer(Duration.ofSeconds(2), new HostStore(data, time)));
  }

  DoNotCrawlStore register() {
    return new DoNotCrawlStore(data);
  }

  SourceCrawl crawl(ReadPage reader, HostPacer pacer) {
    return crawl(reader, progress::add, pacer);
  }

  private SourceCrawl crawl(ReadPage reader, Consumer<CrawlProgress> listener, HostPacer pacer) {
    return new SourceCrawl(CrawlStores.of(data, archive), tools(reader, pacer), time, listener);
  }

  private CrawlTools tools(ReadPage reader, HostPacer pacer) {
    return new CrawlTools(TestCrawler.IDENTITY, fetcher, pacer,
        new Robots(TestCrawler.IDENTITY, fetcher, pacer, new RobotsStore(data), time), threads,
        reader, new SplittableRandom(1));
  }

  /// A source of 10 pages at most, of which everything below `/groups` is read.
  SourceDefinition source(String... start) {
    return source(Duration.ofSeconds(2), start);
  }

  SourceDefinition source(Duration interval, String... start) {
    var starts = start.length == 0 ? List.of("/groups") : List.of(start);
    return source(new CrawlPlan(starts.stream().map(this::address).toList(), Duration.ofDays(7),
        interval, 10));
  }

  SourceDefinition source(CrawlPlan plan) {
    return source(plan,
        new PageRule(List.of("/groups/**"), new PageRule.LinksOnly(), List.of()));
  }

  SourceDefinition source(CrawlPlan plan, PageRule rule) {
    return new SourceDefinition("site", "Site", SourceDefinition.Organizer.ASSOCIATION, false, "en",
        new SourceDefinition.Home(address("/"),
            PostalAddress.UNSTATED,
            Optional.empty(), Optional.empty()),
        plan,
        List.of(rule));
  }

  /// The same content with one more issue, on which the transaction breaks after listings have been written.
  static PageContent withUnwritableIssue(PageContent content) {
    var issues = new ArrayList<>(content.issues());
    issues.add(new Issue(Issue.Kind.SCHEDULE_NOT_READ, unwritable(), "not read"));
    return new PageContent(content.listings(), content.links(), issues);
  }

  /// The same listings as dated events.
  static PageContent withDate(PageContent content, String date) {
    var dated = content.listings().stream().map(listing -> withDate(listing, date)).toList();
    return new PageContent(dated, content.links(), content.issues());
  }

  private static StatedListing withDate(StatedListing listing, String date) {
    var statements = new ArrayList<>(listing.statements());
    statements.add(new Statement(
        Field.RECURRENCE, "DATE=" + date, statements.getFirst().evidence()));
    return new StatedListing(listing.key(), listing.page(), listing.language(), statements);
  }

  @SuppressWarnings("NullAway")
  private static String unwritable() {
    return null;
  }

  /// The keys of the published listings.
  List<String> published() {
    return new ClaimStore(data).listPublished()
        .stream()
        .map(listing -> listing.key().key())
        .toList();
  }

  /// What the published listings say about a field.
  List<String> published(Field field) {
    return new ClaimStore(data).listPublished()
        .stream()
        .flatMap(listing -> listing.said().all(field))
        .map(Statement::text)
        .toList();
  }

  /// The issues of the last run, as `KIND /path detail`.
  List<String> issues() {
    var runs = new RunStore(data);
    return runs.findLastClosed("site")
        .stream()
        .flatMap(run -> runs.listIssues(run).stream())
        .map(issue -> issue.kind() + " " + issue.subject().replace(address("").toString(), "") + " "
            + issue.detail())
        .toList();
  }

  /// A reader of pages that say `own NAME` when they are a listing's own.
  static ReadPage withOwnPages() {
    return (page, source, rule) -> {
      var content = WordReader.read(page, source, rule);
      if (!page.text().startsWith("own ")) {
        return content;
      }
      var evidence = new Evidence(page.address(), "p", Evidence.Method.RULE, 1);
      var name = new Statement(Field.NAME, page.text().substring(4), evidence);
      return new PageContent(List.of(new StatedListing(page.address().getRawPath(), page.address(),
          "en", List.of(name))), content.links(), content.issues());
    };
  }

  /// A reader of lines such as `group KEY|WHEN|WHERE`; the name is the key without its number.
  static ReadPage withTimesAndPlaces() {
    return (page, source, rule) -> new PageContent(page.text()
        .lines()
        .map(line -> line.replaceFirst("group ", "").split("\\|", -1))
        .map(parts -> withTimeAndPlace(page.address(), parts[0], parts[1], parts[2]))
        .toList(), List.of(), List.of());
  }

  private static StatedListing withTimeAndPlace(URI page, String key, String time, String place) {
    var evidence = new Evidence(page, "p", Evidence.Method.RULE, 1);
    return new StatedListing(key, page, "en",
        List.of(new Statement(Field.NAME, key.replaceFirst("-\\d", ""), evidence),
            new Statement(Field.SCHEDULE, time, evidence),
            new Statement(Field.PLACE, place, evidence)));
  }

  RunGateStore gates() {
    return new RunGateStore(data);
  }

  RunClosing closing() {
    return new RunClosing(data, time);
  }

  Map<String, ListingLife> lives() {
    return new ListingLifeStore(data).list("site");
  }

  /// How often the site was found changed.
  ChangeHistory changes() {
    return new ChangeHistoryStore(data).find("site");
  }

  /// When a published listing was last seen.
  Instant lastSeen(String key) {
    return new ClaimStore(data).listPublished()
        .stream()
        .filter(listing -> listing.key().key().equals(key))
        .map(ListingVersion::lastSeen)
        .findFirst()
        .orElseThrow();
  }

  /// When each published listing was last seen.
  List<Instant> lastSeen() {
    return new ClaimStore(data).listPublished().stream().map(ListingVersion::lastSeen).toList();
  }

  /// The keys of the listings that are missing, but not given up.
  List<String> missing() {
    return new ClaimStore(data).listPublished()
        .stream()
        .filter(listing -> listing.presence() == Presence.MISSING)
        .map(listing -> listing.key().key())
        .toList();
  }

  SourceStates states() {
    return new SourceStates(data);
  }

  SourceOrderStore orders() {
    return new SourceOrderStore(data);
  }

  RunStore runs() {
    return new RunStore(data);
  }

  @Override
  public void close() {
    fetcher.close();
    threads.close();
    archive.close();
    data.close();
  }
}
