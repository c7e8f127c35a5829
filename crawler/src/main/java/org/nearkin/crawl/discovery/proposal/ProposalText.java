package org.nearkin.crawl.discovery.proposal;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.crawl.discovery.Finding;
import org.nearkin.crawl.discovery.SiteFindings;
import org.nearkin.crawl.discovery.sign.FeedKind;
import org.nearkin.crawl.discovery.site.SiteFacts;
import org.nearkin.crawl.discovery.site.Stated;
import org.nearkin.crawl.extract.Page;
import tools.jackson.databind.json.JsonMapper;

/// Writes a source file, each line with where it comes from. What the site does not say is left out, and the file says so.
final class ProposalText {
  private static final int FEED_PAGES = 2;
  private static final int PAGED_FEED_PAGES = 20;
  private static final int TEN = 10;

  private final String id;
  private final SiteFindings findings;
  private final Choice choice;
  private final SiteFacts facts;
  private final List<String> lines = new ArrayList<>();

  ProposalText(String id, SiteFindings findings, Choice choice, SiteFacts facts) {
    this.id = id;
    this.findings = findings;
    this.choice = choice;
    this.facts = facts;
  }

  String write(LocalDate date) {
    writeHead(date);
    writeSite();
    writeHome();
    writeCrawl();
    writePages();
    return String.join("\n", lines) + "\n";
  }

  private void writeHead(LocalDate date) {
    comment("Owner: " + facts.name().map(Stated::value).orElse("not found"));
    comment("Seen: " + findings.start() + ", looked at by \"source try\" on " + date);
    comment("Robots: allows the pages below; checked before each crawl");
    comment("Licence: not looked for; facts only");
    comment("Note: proposed by a program. Ask the organization, compare the listings with the page,"
        + " then set verified: true");
    choice.others()
        .forEach(feed -> comment("Note: left aside: " + feed.sign().kind().words() + " "
            + feed.sign().address() + ", " + groups(feed.listings().size())));
  }

  private void writeSite() {
    line("id: " + id, "the same as the file's name");
    line("name: " + quoted(facts.name().map(Stated::value).orElse(id)),
        facts.name().map(Stated::where).orElse("not found: the site's own name"));
    line("organizer: " + facts.organizer().map(Stated::value).orElse("other"),
        facts.organizer()
            .map(Stated::where)
            .orElse("not found: its name does not tell what sort of organization it is"));
    line("verified: false", "a person has to look first");
    line("language: " + facts.language().map(Stated::value).orElse("en"),
        facts.language()
            .map(Stated::where)
            .orElse("not found: no page names its language; put in the right one"));
  }

  private void writeHome() {
    lines.add("home:");
    line("  page: " + findings.start().resolve("/"), "the front page");
    facts.town().ifPresentOrElse(town -> {
      line("  city: " + quoted(town.city()), town.where());
      lines.add("  region: " + quoted(town.region()));
      lines.add("  postal-code: " + quoted(town.postalCode()));
    }, () -> missing("city, region, postal-code"));
    // ISO 3166 leaves ZZ to be used for an unknown country.
    line("  country: " + facts.country().map(Stated::value).orElse("ZZ"),
        facts.country()
            .map(Stated::where)
            .orElse("not found: ZZ stands for unknown; put in the right one"));
    value("area-code", facts.areaCode());
    value("zone", facts.zone());
  }

  private void value(String key, Optional<Stated> stated) {
    stated.ifPresentOrElse(
        value -> line("  " + key + ": " + quoted(value.value()), value.where()),
        () -> missing(key));
  }

  private void missing(String key) {
    lines.add("  # not found: " + key);
  }

  private void writeCrawl() {
    lines.add("crawl:");
    lines.add("  start:");
    for (var start : choice.start()) {
      line("    - " + quoted(start.toString()), why(start));
    }
    lines.add("  interval: PT5S");
    lines.add("  max-pages: " + maxPages());
  }

  private String why(URI start) {
    return Stream.concat(
        choice.feeds()
            .stream()
            .filter(feed -> feed.sign().address().equals(start))
            .map(feed -> "%s, %s on %s: %s%s".formatted(feed.sign().kind().words(),
                feed.sign().sign(), feed.sign().seenOn(), feed.goesOn() ? "more than " : "",
                groups(feed.listings().size()))),
        choice.pages()
            .stream()
            .filter(page -> page.page().equals(start))
            .map(page -> groups(page.listings().size()) + ", read " + page.way()))
        .collect(Collectors.joining("; "));
  }

  private static String groups(int number) {
    return number + (number == 1 ? " group" : " groups");
  }

  private int maxPages() {
    if (choice.feeds().isEmpty()) {
      var paths = new PagePaths(choice.pages());
      var known = paths.start().size() + paths.details().size();
      return (known * 3 / 2 / TEN + 1) * TEN;
    }
    return choice.feeds().stream().mapToInt(ProposalText::feedPages).sum();
  }

  private static int feedPages(Finding.Feed feed) {
    return switch (feed.sign().kind()) {
      case EVENTS_CALENDAR, OPEN_REFERRAL, LOCALIST -> PAGED_FEED_PAGES;
      case MEETING_GUIDE, BMLT, CSV, ICALENDAR -> FEED_PAGES;
    };
  }

  private void writePages() {
    lines.add("pages:");
    for (var feed : choice.feeds()) {
      var path = PagePaths.path(feed.sign().address());
      var glob = feed.sign().kind() == FeedKind.EVENTS_CALENDAR || feedPages(feed) > FEED_PAGES
          ? path.replaceFirst("/$", "") + "/**"
          : path;
      lines.add("  - paths: [" + quoted(glob) + "]");
      lines.add("    read: auto");
    }
    if (!choice.pages().isEmpty()) {
      writePageRule(new PagePaths(choice.pages()));
    }
  }

  private void writePageRule(PagePaths paths) {
    line("  - paths: [" + paths.globs()
        .stream()
        .map(ProposalText::quoted)
        .collect(Collectors.joining(", ")) + "]",
        "the lists" + (paths.details().isEmpty()
            ? ""
            : ", and " + paths.details().size() + " pages of single groups that they name"));
    lines.add("    read: auto");
    if (!paths.details().isEmpty() || paths.start().size() < choice.pages().size()) {
      lines.add("    follow: [" + quoted(linkSelector()) + "]");
    }
  }

  /// Links of the main part, where all list pages mark it.
  private String linkSelector() {
    var lists = choice.pages().stream().map(Finding.ListPage::page).toList();
    return findings.pages()
        .stream()
        .filter(page -> page.isDocument() && lists.contains(page.address()))
        .map(Page::document)
        .allMatch(document -> !document.select("main a[href]").isEmpty()) ? "main a" : "a";
  }

  private void line(String text, String where) {
    lines.add(text + " # " + plain(where));
  }

  private void comment(String text) {
    lines.add("# " + plain(text));
  }

  /// In one line; what others wrote must not end a comment.
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").strip();
  }

  /// A JSON text, which YAML reads as it is.
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(plain(text));
  }
}
