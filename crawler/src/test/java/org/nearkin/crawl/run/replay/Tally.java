package org.nearkin.crawl.run.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nearkin.crawl.run.GateVerdict;
import org.nearkin.crawl.run.life.ListingLife;
import org.nearkin.crawl.run.life.ListingLife.State;

/// What the replay counts, always against the truth.
final class Tally {
  static final long TEN_DAYS = 240;

  int left;
  int hiddenAtTheEnd;
  int runs;
  int extraRuns;
  int held;
  int alarms;
  int heldWithoutFault;
  int soundRuns;
  int accepted;
  int gone;
  int hiddenWhileAway;
  long slowest;
  final List<String> wronglyGone = new ArrayList<>();
  final List<String> late = new ArrayList<>();
  final Map<Fault, int[]> heldByFault = new EnumMap<>(Fault.class);
  /// When a source, or a listing, could not be looked at well.
  private final Map<String, List<Long>> badRuns = new TreeMap<>();

  void ran(SimSource source, long hour, GateVerdict verdict, boolean regular) {
    runs++;
    extraRuns += regular ? 0 : 1;
    var quarantined = verdict instanceof GateVerdict.Quarantine;
    held += quarantined ? 1 : 0;
    var fault = source.fault(hour);
    if (fault.isPresent()) {
      var counts = heldByFault.computeIfAbsent(fault.get(), _ -> new int[2]);
      counts[0] += quarantined ? 1 : 0;
      counts[1]++;
    } else {
      soundRuns++;
      heldWithoutFault += quarantined ? 1 : 0;
    }
    if (quarantined || fault.isPresent()) {
      badRuns.computeIfAbsent(source.id, _ -> new ArrayList<>()).add(hour);
    }
  }

  /// A run that could not tell whether a listing is there.
  void silent(SimSource source, String key, long hour) {
    badRuns.computeIfAbsent(source.id + " " + key, _ -> new ArrayList<>()).add(hour);
  }

  void decided(boolean right) {
    accepted += right ? 1 : 0;
  }

  void gone(SimSource source, String key, ListingLife life, long hour) {
    gone++;
    if (source.truth(hour).contains(key)) {
      wronglyGone.add(source.id + " " + source.kind + " " + key + " in hour " + hour + " under "
          + source.fault(hour).map(Fault::name).orElse("no fault") + ": " + life.misses()
              .stream()
              .map(one -> one.evidence().toString())
              .toList());
    }
    var miss = Duration
        .between(life.misses().getFirst().at(), life.misses().getLast().at())
        .toHours();
    var disturbed = Stream.of(source.id, source.id + " " + key)
        .flatMap(of -> badRuns.getOrDefault(of, List.of()).stream())
        .anyMatch(bad -> hour - miss < bad && bad <= hour);
    slowest = Math.max(slowest, disturbed ? 0 : miss);
    if (miss > TEN_DAYS) {
      late.add(source.id + " " + key);
    }
  }

  void seenAgain(ListingLife before) {
    hiddenWhileAway += before.state() == State.GONE ? 1 : 0;
  }

  /// All in one line, to be quoted.
  String line(String what) {
    return what + ": " + runs + " runs (" + extraRuns + " besides the weekly ones), " + held
        + " held in " + alarms + " alarms (" + heldWithoutFault + " held of " + soundRuns
        + " on sound sites), " + accepted + " accepted; wrongly gone " + wronglyGone.size()
        + "; gone " + gone + ", slowest " + slowest + " h after the first miss (" + late.size()
        + " later, kept up by failures); back after a while " + hiddenWhileAway
        + "; left to the operator "
        + left;
  }
}
