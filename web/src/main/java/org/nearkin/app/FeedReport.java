package org.nearkin.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nearkin.app.EvaluateCommand.Case;
import org.nearkin.app.EvaluateCommand.Report;
import org.nearkin.crawl.extract.measure.FeedEvaluation;
import org.nearkin.crawl.extract.measure.FeedFile;
import org.nearkin.crawl.extract.measure.FeedFile.Fate;
import org.nearkin.crawl.extract.measure.FeedPair;
import org.nearkin.crawl.extract.measure.FeedPair.Change;

/// What became of the records of feeds, for `evaluate feeds`.
final class FeedReport {
  private FeedReport() {}

  static Report of(FeedEvaluation result) {
    var cases = new ArrayList<Case>();
    result.files().forEach(file -> cases.addAll(records(file)));
    result.pairs().forEach(pair -> cases.addAll(changes(pair)));
    var pairs = result.pairs().stream().map(FeedReport::figures).collect(Collectors.joining());
    var wrong = result.pairs()
        .stream()
        .flatMap(pair -> pair.cases().stream())
        .filter(each -> !each.isRight())
        .count();
    return new Report(cases, pairs
        + "evaluate=feeds n=%d listed=%d merged=%d rejected=%d lost=%d wrong_changes=%d".formatted(
            cases.size() - result.pairs().stream().mapToInt(pair -> pair.cases().size()).sum(),
            result.count(Fate.LISTED), result.count(Fate.MERGED), result.count(Fate.REJECTED),
            result.count(Fate.LOST), wrong));
  }

  private static List<Case> records(FeedFile file) {
    return file.records()
        .stream()
        .map(record -> new Case(file.name(), record.pointer() + " " + record.findId().orElse(""),
            String.join(" ", record.keys()), record.reason(), verdict(record.fate())))
        .toList();
  }

  /// What has the word "right" in it is no failure.
  private static String verdict(FeedFile.Fate fate) {
    return switch (fate) {
      case LISTED, MERGED -> "RIGHT_" + fate;
      case REJECTED, LOST -> fate.name();
    };
  }

  private static List<Case> changes(FeedPair pair) {
    return pair.cases()
        .stream()
        .map(each -> new Case(pair.name(), each.id() + " " + String.join(" ", each.keys()),
            each.got().name(), each.told().name(), verdict(each)))
        .toList();
  }

  private static String verdict(FeedPair.Case one) {
    if (one.told() == one.got()) {
      return "RIGHT_" + one.got();
    }
    return one.isRight() ? "ONLY_UNREAD_KEYS" : "WRONG_CHANGE";
  }

  private static String figures(FeedPair pair) {
    return ("%s: new %d, changed %d, gone %d; by the records new %d, changed %d (%d in keys that are not read), gone %d;"
        + " %d ids stand twice%n").formatted(pair.name(), pair.count(Change.NEW),
            pair.count(Change.CHANGED), pair.count(Change.GONE), pair.told(Change.NEW),
            pair.told(Change.CHANGED),
            pair.cases()
                .stream()
                .filter(each -> each.told() != each.got() && each.isRight())
                .count(),
            pair.told(Change.GONE), pair.ambiguous().size());
  }
}
