package org.nearkin.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nearkin.crawl.alarm.AlarmStore;
import org.nearkin.crawl.run.RunReport;
import org.nearkin.crawl.schedule.SourceState;
import org.nearkin.crawl.schedule.SourceState.EndedRun;
import org.nearkin.crawl.schedule.SourceState.Listings;
import org.nearkin.crawl.schedule.SourceStates;
import org.nearkin.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `nearkin source list`: how every source stands, one line each.
@Command(name = "list", description = "Lists all sources: how they stand, their last and next run, and what waits for you. Times are UTC.", footer = {
    "",
    "listings: of the last run / usual; cover: share that states what a listing needs; err: pages that",
    "failed or are not allowed; delay: pause between two requests; diff: new, changed and lost listings",
    "of the last published run. 'nearkin source show SOURCE' tells more."}, mixinStandardHelpOptions = true)
final class SourceListCommand implements Callable<Integer> {
  private static final String COLUMNS = " %-12s %-11s %-11s %9s %5s %4s %7s %6s %s";
  private static final int SHORTEST = 12;
  private static final int LONGEST = 40;

  @Mixin
  private StoreOptions options = new StoreOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var now = InstantSource.system().instant();
    var sources = Catalog.load(options.sources());
    options.onStore(store -> {
      var states = new SourceStates(store);
      print(out, sources.stream().map(source -> states.get(source, now)).toList(), now);
      var lost = new AlarmStore(store).countLost();
      if (lost > 0) {
        out.println(lost + " alarms could not be delivered; they stand in the log.");
      }
      return true;
    });
    return 0;
  }

  /// Prints a table with the remarks below each source.
  static void print(PrintWriter out, List<SourceState> states, Instant now) {
    var width = Math.clamp(states.stream().mapToInt(each -> each.source().length()).max().orElse(0),
        SHORTEST, LONGEST);
    var line = "%-" + width + "s" + COLUMNS;
    out.println(line.formatted("source", "state", "last well", "next run", "listings", "cover",
        "err", "bytes", "delay", "diff"));
    for (var state : states) {
      out.println(line(line, state, now).stripTrailing());
      state.remarks().forEach(remark -> out.println("    " + remark));
    }
  }

  private static String line(String line, SourceState state, Instant now) {
    var last = state.last();
    var report = last.flatMap(EndedRun::report);
    return line.formatted(state.source(), state.health().name().toLowerCase(Locale.ROOT),
        Figures.moment(state.visits().lastSuccess(), now),
        Figures.moment(state.visits().next(), now),
        listings(state.listings()),
        last.map(run -> Figures.coverage(run.ending().summary())).orElse(Figures.NONE),
        last.map(run -> String.valueOf(run.counts().failed() + run.counts().denied()))
            .orElse(Figures.NONE),
        report.map(RunReport::bytes).map(Figures::bytes).orElse(Figures.NONE),
        report.flatMap(each -> each.host().pause()).map(Figures::pause).orElse(Figures.NONE),
        state.listings().diff().map(Figures::diff).orElse(Figures.NONE));
  }

  private static String listings(Listings listings) {
    return listings.now() + "/" + (listings.usual().isPresent()
        ? String.valueOf(Math.round(listings.usual().getAsDouble()))
        : Figures.NONE);
  }

  /// @throws UserException if no source has this id
  static SourceDefinition find(StoreOptions options, String id) {
    return Catalog.find(Catalog.load(options.sources()), id);
  }
}
