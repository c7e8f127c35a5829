package org.nearkin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.crawl.extract.ExtractionEvaluation;
import org.nearkin.crawl.extract.measure.FeedEvaluation;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.DuplicateEvaluation;
import org.nearkin.resolve.match.Verdict.Band;
import org.nearkin.schedule.ScheduleEvaluation;
import org.nearkin.search.query.QueryEvaluation;
import org.nearkin.store.Json;
import org.nearkin.vocabulary.ConditionEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin evaluate`: how well Nearkin reads, on examples with known answers. It only measures.
@Command(name = "evaluate", description = "Measures how well pages, schedules, conditions, places and questions are read, duplicates found and records of feeds kept, on examples with known answers.", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  /// What can be measured.
  enum What {
    EXTRACTION,
    SCHEDULES,
    CONDITIONS,
    PLACES,
    QUERIES,
    DUPLICATES,
    FEEDS
  }

  @Parameters(index = "0", description = "What to measure: ${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init")
  private What what;

  @Parameters(index = "1", description = "A directory of sites or pages with gold answers, or a table of phrases.")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Option(names = "--failures", description = "Also show each case that is not right.")
  private boolean failures;

  @Option(names = "--json", description = "One line of JSON for each case, instead of the table.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(path)) {
      throw new UserException("there is nothing at " + path + ": name a directory or a table");
    }
    report(switch (what) {
      case EXTRACTION -> extraction(ExtractionEvaluation.evaluate(path));
      case SCHEDULES -> schedules(ScheduleEvaluation.evaluate(path));
      case CONDITIONS -> conditions(ConditionEvaluation.evaluate(path));
      case PLACES -> PlaceReport.of(path);
      case QUERIES -> queries(new QueryEvaluation(Gazetteer.bundled()).evaluate(path));
      case DUPLICATES -> duplicates(new DuplicateEvaluation(Gazetteer.bundled()).evaluate(path));
      case FEEDS -> FeedReport.of(FeedEvaluation.evaluate(path));
    });
    return 0;
  }

  /// One example: where it is from, what was read, what was expected.
  record Case(String group, String input, String got, String expected, String verdict) {}

  /// All examples of a measurement and its figures, printed as the last line.
  record Report(List<Case> cases, String figures) {}

  private static Report extraction(ExtractionEvaluation result) {
    var cases = result.cases()
        .stream()
        .map(one -> new Case(one.site(), one.input(), one.got(), one.expected(),
            one.verdict().name()))
        .toList();
    return new Report(cases, "evaluate=extraction n=%d precision=%.3f recall=%.3f f1=%.3f"
        .formatted(result.expected(), result.precision(), result.recall(), result.f1()));
  }

  private static Report schedules(ScheduleEvaluation.Result result) {
    var cases = result.cases()
        .stream()
        .map(one -> new Case(one.pattern(), one.input(), one.got(), one.expected(),
            one.verdict().name()))
        .toList();
    return new Report(cases, "evaluate=schedules n=%d precision=%.3f recall=%.3f f1=%.3f"
        .formatted(cases.size(), result.precision(), result.recall(), result.f1()));
  }

  private static Report conditions(ConditionEvaluation.Result result) {
    var cases = result.cases()
        .stream()
        .map(one -> new Case("conditions", one.input(), String.join(" ", one.got()),
            String.join(" ", one.expected()), one.verdict().name()))
        .toList();
    return new Report(cases, """
        top1 %s
        strict_recall %s
        evaluate=conditions n=%d top1=%.3f strict_recall=%.3f""".formatted(
        result.top1().described(), result.strictRecall().described(), cases.size(),
        result.top1().share(), result.strictRecall().share()));
  }

  private static Report queries(QueryEvaluation.Result result) {
    var cases = result.cases()
        .stream()
        .map(one -> new Case(one.slot(), one.query(), String.join(" ", one.got()),
            String.join(" ", one.expected()), one.verdict().name()))
        .toList();
    return new Report(cases, """
        top1 %s
        top5 %s
        slots precision %s
        slots recall %s
        evaluate=queries n=%d top1=%.3f top5=%.3f slots=%.3f""".formatted(
        result.top1().described(), result.top5().described(), result.precision().described(),
        result.recall().described(), result.top1().all(), result.top1().share(),
        result.top5().share(), result.f1()));
  }

  private static Report duplicates(DuplicateEvaluation.Result result) {
    var cases = result.cases()
        .stream()
        .map(one -> new Case(one.group(), one.input(), one.got(), one.expected(),
            one.verdict().name()))
        .toList();
    var groups = result.groups()
        .stream()
        .map(group -> scores(group, result.ofGroup(group)))
        .collect(Collectors.joining());
    var bands = Stream.of(Band.values())
        .map(band -> scores(band.name(), result.ofBand(band)))
        .collect(Collectors.joining());
    return new Report(cases, groups + bands + """
        joined without asking, right %s
        shown to a person %s
        evaluate=duplicates n=%d precision=%.3f recall=%.3f f1=%.3f join=%.3f""".formatted(
        result.joinPrecision().described(), result.reviewed().described(), cases.size(),
        result.precision().share(), result.recall().share(), result.f1(),
        result.joinPrecision().share()));
  }

  private static String scores(String name, DuplicateEvaluation.Result result) {
    return "%-36s n=%-4d precision=%.3f recall=%.3f f1=%.3f%n".formatted(name,
        result.cases().size(), result.precision().share(), result.recall().share(), result.f1());
  }

  private void report(Report report) {
    var out = spec.commandLine().getOut();
    if (json) {
      report.cases().forEach(one -> out.println(Json.write(one)));
    } else {
      table(report.cases()).forEach(out::println);
    }
    if (failures) {
      report.cases()
          .stream()
          .filter(one -> !one.verdict().contains("RIGHT"))
          .forEach(one -> out
              .println("%n%s  %s%n  input:    %s%n  got:      %s%n  expected: %s".formatted(
                  one.verdict(), one.group(), one.input(), one.got(), one.expected())));
    }
    out.println(report.figures());
  }

  private static List<String> table(List<Case> cases) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    cases.forEach(one -> counts.computeIfAbsent(one.group(), _ -> new TreeMap<>())
        .merge(one.verdict(), 1, Integer::sum));
    return counts.entrySet()
        .stream()
        .map(row -> "%-36s %s".formatted(row.getKey(), row.getValue()))
        .toList();
  }
}
