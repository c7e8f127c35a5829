package org.nearkin.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nearkin.claim.Issue;
import org.nearkin.claim.RunStore;
import org.nearkin.crawl.fetch.pace.HostStore;
import org.nearkin.crawl.run.RunDiff;
import org.nearkin.crawl.run.RunReport;
import org.nearkin.crawl.run.RunReport.Fate;
import org.nearkin.crawl.run.RunReportStore;
import org.nearkin.crawl.run.RunSummary.RequiredField;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.EndedRun;
import org.nearkin.crawl.schedule.SourceStates;
import org.nearkin.source.Cadence;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin source show`: all that is known of how one source stands.
@Command(name = "show", description = "Tells all that is known of one source: how it stands, its start pages, its last runs and what they met. Times are UTC.", mixinStandardHelpOptions = true)
final class SourceShowCommand implements Callable<Integer> {
  private static final int RUNS = 10;
  private static final String RUN_LINE = "  %-16s  %-11s %6s %5s %4s %8s %8s  %-12s %s";

  @Parameters(paramLabel = "SOURCE")
  private String id = "";

  @Mixin
  private StoreOptions options = new StoreOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    var source = SourceListCommand.find(options, id);
    var clock = InstantSource.system();
    options.onStore(store -> {
      print(spec.commandLine().getOut(), store, source, clock);
      return true;
    });
    return 0;
  }

  static void print(PrintWriter out, DataStore store, SourceDefinition source,
      InstantSource clock) {
    var states = new SourceStates(store);
    var state = states.get(source, clock.instant());
    out.println(source.name() + " (" + source.id() + ") is "
        + state.health().name().toLowerCase(Locale.ROOT) + ".");
    printVisits(out, state, source);
    printListings(out, state);
    state.last().ifPresent(last -> printLast(out, last));
    printPatience(out, store, source, clock);
    state.remarks().forEach(remark -> out.println("Note: " + remark));
    state.last().ifPresent(last -> printIssues(out, store, last.ending().run()));
    printRuns(out, store, states.listRuns(source, RUNS));
  }

  private static void printVisits(PrintWriter out, SourceState state, SourceDefinition source) {
    var visits = state.visits();
    out.println("Last well: " + visits.lastSuccess().map(Figures::full).orElse("never")
        + (visits.overdue() ? ", which is too long ago" : "") + ". Next run: "
        + visits.next().map(Figures::full).orElse("none, while it rests") + ". It is crawled "
        + cadence(source.crawl().cadence()) + ".");
    if (visits.failures() > 0) {
      out.println("Runs that failed in a row: " + visits.failures() + ".");
    }
  }

  private static String days(Duration time) {
    return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " hours";
  }

  private static void printListings(PrintWriter out, SourceState state) {
    var listings = state.listings();
    out.println("Listings: " + listings.now() + (listings.usual().isPresent()
        ? ", usually " + Math.round(listings.usual().getAsDouble())
        : "") + "; missing: " + listings.missing() + ".");
    listings.diff()
        .ifPresent(diff -> out.println("The last published run: " + words(diff) + "."));
  }

  private static String cadence(Cadence cadence) {
    return switch (cadence) {
      case Cadence.Every(var interval) -> "every " + days(interval);
      case Cadence.Cron(var text, var zone) -> "at \"" + text + "\" (" + zone + ")";
      case Cadence.Adaptive() -> "as often as it is found to change";
    };
  }

  private static String words(RunDiff diff) {
    return "%d new, %d changed, %d missing, %d gone".formatted(diff.added(), diff.changed(),
        diff.missing(), diff.gone());
  }

  private static void printLast(PrintWriter out, EndedRun last) {
    var summary = last.ending().summary();
    if (summary.listings() > 0) {
      out.println("Of its listings " + List.of(RequiredField.values())
          .stream()
          .map(field -> Figures.percent(summary.coverage().getOrDefault(field, 0.0)) + " state "
              + field.words())
          .collect(Collectors.joining(", ")) + ".");
    }
    last.report().ifPresent(report -> {
      report.host()
          .pause()
          .ifPresent(
              pause -> out.println("Delay between two requests: " + Figures.pause(pause) + "."));
      report.host()
          .certificateEnd()
          .ifPresent(
              end -> out.println("Its certificate is valid until " + Figures.full(end) + "."));
      report.starts()
          .forEach(start -> out.println("Start page " + start.page() + ": "
              + (start.fate() == Fate.READ ? "read" : start.detail())));
    });
  }

  private static void printPatience(PrintWriter out, DataStore store, SourceDefinition source,
      InstantSource clock) {
    var hosts = new HostStore(store, clock);
    var now = clock.instant();
    source.crawl()
        .start()
        .stream()
        .map(page -> page.getHost().toLowerCase(Locale.ROOT))
        .distinct()
        .forEach(host -> hosts.findNotBefore(host)
            .filter(now::isBefore)
            .ifPresent(time -> out.println(
                host + " is left alone until " + Figures.full(time) + ".")));
  }

  /// What the last run met, by kind, with one example each.
  private static void printIssues(PrintWriter out, DataStore store, String run) {
    var runs = new RunStore(store);
    var issues = runs.find(run).map(runs::listIssues).orElse(List.of());
    if (!issues.isEmpty()) {
      out.println("Its last run met:");
      issues.stream()
          .collect(Collectors.groupingBy(Issue::kind, TreeMap::new, Collectors.toList()))
          .forEach((kind, all) -> out.println("  %4d %s, such as %s: %s".formatted(all.size(), kind,
              all.getFirst().subject(), all.getFirst().detail())));
    }
  }

  private static void printRuns(PrintWriter out, DataStore store, List<EndedRun> runs) {
    if (runs.isEmpty()) {
      return;
    }
    out.println("Its last runs:");
    out.println(RUN_LINE.formatted("ended", "verdict", "pages", "fail", "deny", "listings",
        "bytes", "diff", "run"));
    var reports = new RunReportStore(store);
    for (var run : runs) {
      var ending = run.ending();
      out.println(RUN_LINE.formatted(Figures.full(ending.at()),
          ending.standing().name().toLowerCase(Locale.ROOT), run.counts().fetched(),
          run.counts().failed(), run.counts().denied(), run.counts().listings(),
          run.report().map(RunReport::bytes).map(Figures::bytes).orElse(Figures.NONE),
          reports.findDiff(ending.run()).map(Figures::diff).orElse(Figures.NONE), ending.run()));
    }
  }
}
