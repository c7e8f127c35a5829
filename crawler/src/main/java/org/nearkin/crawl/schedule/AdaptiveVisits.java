package org.nearkin.crawl.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import org.nearkin.crawl.schedule.interval.ChangeHistory;
import org.nearkin.crawl.schedule.interval.ChangeHistoryStore;
import org.nearkin.crawl.schedule.interval.ChangeRate;
import org.nearkin.crawl.schedule.interval.VisitBudget;
import org.nearkin.crawl.schedule.interval.VisitIntervalStore;
import org.nearkin.source.Cadence;
import org.nearkin.source.SourceDefinition;
import org.nearkin.store.DataStore;

/// How often the sources are visited that leave that to us: all their visits together are a budget, which is shared by how
/// often each is estimated to change.
public final class AdaptiveVisits {
  /// Interval of a source that has not had a share yet, and of all on average where nobody states a budget.
  public static final Duration USUAL = Duration.ofDays(7);

  private final ChangeHistoryStore histories;
  private final VisitIntervalStore intervals;

  public AdaptiveVisits(DataStore data) {
    this.histories = new ChangeHistoryStore(data);
    this.intervals = new VisitIntervalStore(data);
  }

  /// Whether a source leaves it to us how often it is visited.
  public static boolean isAdaptive(SourceDefinition source) {
    return source.crawl().cadence() instanceof Cadence.Adaptive;
  }

  /// Shares the visits anew, by all that is known now. The intervals are kept until that is done again, so every process
  /// tells the same next visits.
  ///
  /// @param sources all there are; those with a rhythm of their own have no share
  /// @param visitsPerDay of all adaptive sources together; if empty, each is visited every 7 days on average
  public void share(Collection<SourceDefinition> sources, OptionalDouble visitsPerDay) {
    var adaptive = sources.stream()
        .filter(AdaptiveVisits::isAdaptive)
        .map(SourceDefinition::id)
        .toList();
    intervals.replace(intervals(adaptive, histories.list(),
        visitsPerDay.orElse((double) adaptive.size() / USUAL.toDays())));
  }

  /// Each source's interval. One that was never compared is taken to change as often as sources usually do.
  ///
  /// @param histories of those that have one
  static Map<String, Duration> intervals(Collection<String> sources,
      Map<String, ChangeHistory> histories, double visitsPerDay) {
    return new VisitBudget(visitsPerDay).intervals(sources.stream()
        .map(source -> new VisitBudget.Need(source,
            ChangeRate.USUAL.perDay(histories.getOrDefault(source, ChangeHistory.NONE)), 1))
        .toList());
  }
}
