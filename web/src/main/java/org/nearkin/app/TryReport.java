package org.nearkin.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.SourceTrial;
import org.nearkin.crawl.discovery.Finding;
import org.nearkin.crawl.discovery.PageWords;
import org.nearkin.crawl.discovery.SiteFindings;
import org.nearkin.crawl.discovery.proposal.Proposal;
import org.nearkin.source.SourceDefinition;

/// Prints what a trial saw, for a person at a terminal.
final class TryReport {
  /// What others wrote must not steer the terminal.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
  private static final int MOST_LINKS = 8;
  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_WORDS = 160;
  private static final String FIELD = "    %-12s %s";
  private static final String BELOW = " ".repeat(17);

  private final PrintWriter out;
  private final int inFull;

  /// @param inFull how many listings are shown with all fields
  TryReport(PrintWriter out, int inFull) {
    this.out = out;
    this.inFull = inFull;
  }

  void line(String text) {
    out.println(CONTROL.matcher(text).replaceAll("\ufffd"));
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// What is on a site, and what could not be looked at.
  void findings(SiteFindings findings) {
    line("Looked at " + findings.start() + ": " + count(findings.pages().size(), "page")
        + " read, feeds included; nothing is stored");
    findings.list(Finding.Feed.class)
        .forEach(feed -> line("  feed      " + feed.sign().address() + "\n            "
            + feed.sign().kind().words() + " (" + feed.sign().sign() + "): "
            + (feed.goesOn() ? "more than " : "") + told(feed.listings())));
    findings.list(Finding.DeadFeed.class)
        .forEach(feed -> line("  no feed   " + feed.sign().address() + " " + feed.reason()
            + "\n            " + feed.sign().kind().words() + " (" + feed.sign().sign() + ")"));
    findings.list(Finding.ListPage.class)
        .forEach(page -> line("  list      " + page.page() + "\n            " + page.way()
            + ", confidence " + decimal(page.confidence()) + ": " + told(page.listings())));
    findings.list(Finding.Unread.class)
        .forEach(page -> line("  not read  " + page.page() + " " + page.reason()));
    var links = findings.list(Finding.LikelyLink.class);
    links.stream()
        .limit(MOST_LINKS)
        .forEach(link -> line("  perhaps   " + link.address() + " “" + cut(link.words())
            + "”, not looked at"));
    if (links.size() > MOST_LINKS) {
      line("            and " + (links.size() - MOST_LINKS) + " more links");
    }
    line("");
  }

  private static String told(List<StatedListing> listings) {
    return count(listings.size(), "group") + listings.stream()
        .limit(MOST_EXAMPLES)
        .map(TryReport::name)
        .collect(Collectors.joining("; ", ": ", listings.size() > MOST_EXAMPLES ? "; …" : ""));
  }

  private static String name(StatedListing listing) {
    return cut(listing.findText(Field.NAME).orElse("(no name)"));
  }

  /// Each listing beside the page's own words.
  void listings(SourceDefinition source, SourceTrial.Result result, Instant now) {
    var listings = result.listings();
    line("As it would be stored: " + count(listings.size(), "listing"));
    var words = new PageWords(result.pages());
    var understanding = new TryUnderstanding(source, now);
    for (var index = 0; index < listings.size(); index++) {
      var listing = listings.get(index);
      line("%n%3d %s".formatted(index + 1, name(listing)));
      if (index < inFull) {
        show(listing, words, understanding);
      } else {
        line(
            "    " + listing.findText(Field.SCHEDULE).map(TryReport::cut).orElse("no time stated"));
      }
    }
    line("");
    issues(result.issues());
  }

  private void show(
      StatedListing listing, PageWords words, TryUnderstanding understanding) {
    line("    page " + listing.page() + " · key " + listing.key() + " · " + listing.language());
    var documents = listing.statements()
        .stream()
        .map(said -> said.evidence().document())
        .distinct()
        .toList();
    documents.stream()
        .filter(document -> !document.equals(listing.page()))
        .forEach(document -> line("    read at " + document));
    var understood = understanding.describe(listing);
    if (understood.isEmpty()) {
      line("    would not be published");
    }
    understood.forEach((label, lines) -> lines.forEach(each -> line(FIELD.formatted(
        "= " + label, each))));
    listing.statements().forEach(said -> show(said, words));
  }

  private void show(Statement said, PageWords words) {
    line(FIELD.formatted(said.field().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "“" + cut(said.text()) + "”"));
    var where = new ArrayList<String>(List.of(said.evidence().locator(), way(said.evidence())));
    words.findAround(said).map(around -> "in “" + around + "”").ifPresent(where::add);
    line(BELOW + String.join(" · ", where));
  }

  private static String way(Evidence evidence) {
    return evidence.method().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
        + decimal(evidence.confidence());
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String cut(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + "…";
  }

  /// What was not read: how often for which reason, and where for example.
  private void issues(List<Issue> issues) {
    if (issues.isEmpty()) {
      return;
    }
    line("Not read, and why");
    issues.stream()
        .collect(Collectors.groupingBy(issue -> issue.kind() + ": " + issue.detail(), TreeMap::new,
            Collectors.toList()))
        .forEach((reason, alike) -> line("%5d  %s%n       such as %s".formatted(alike.size(),
            reason, alike.getFirst().subject())));
    line("");
  }

  /// The proposed file, ready to be copied.
  void proposal(Proposal proposal) {
    line("Proposed source, for data/sources/" + proposal.id() + ".yaml");
    line("");
    line(proposal.text());
  }
}
