package org.nearkin.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nearkin.place.Gazetteer;
import org.nearkin.vocabulary.ConditionMatch;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.vocabulary.Proportion;

/// Measures how well visitors' questions are understood.
///
/// Reads a table with a header line and the columns `query, condition_ids, format, location, day_time,
/// audience_or_policy` in any order; see [GoldQueries] for what stands in them. Conditions are judged by rank, the
/// other slots by what was rightly read, wrongly read and missed, all values of all questions together.
public final class QueryEvaluation {
  private static final int FEW = 5;

  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();
  private final QueryReader reader;

  public QueryEvaluation(Gazetteer gazetteer) {
    this.reader = new QueryReader(gazetteer);
  }

  /// Reads and judges every question of a table.
  ///
  /// @throws IllegalArgumentException if a column is missing or a condition's word has no entry in
  ///   `query-conditions.tsv`, naming the line
  public Result evaluate(Path table) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (GoldQueries.Gold gold : GoldQueries.parse(Files.readAllLines(table))) {
      Inquiry inquiry = reader.read(gold.query());
      cases.add(judgeCondition(gold, inquiry));
      ReadSlots got = ReadSlots.of(inquiry);
      cases.add(judge("format", gold, got.formats(), gold.formats()));
      cases.add(judge("place", gold, got.places(gold.places()), gold.places()));
      cases.add(judge("time", gold, got.times(), gold.times()));
      cases.add(judge("audience", gold, got.audiences(), gold.audiences()));
      cases.add(judge("language", gold, got.languages(), gold.languages()));
    }
    return new Result(cases);
  }

  private Case judgeCondition(GoldQueries.Gold gold, Inquiry inquiry) {
    List<String> got = inquiry.conditions().stream().map(ConditionMatch::conditionId).toList();
    int rank = 0;
    while (rank < got.size() && !isRight(got.get(rank), gold.conditions())) {
      rank++;
    }
    Verdict verdict = got.isEmpty()
        ? Verdict.MISSED
        : rank == 0
            ? Verdict.RIGHT
            : rank < Math.min(FEW, got.size()) ? Verdict.AMONG_FIVE : Verdict.WRONG;
    return new Case("condition", gold.query(), got, List.copyOf(gold.conditions()), verdict);
  }

  /// A narrower condition answers for the wider one.
  private boolean isRight(String id, Set<String> expected) {
    return expected.contains(id)
        || vocabulary.ancestors(id).stream().anyMatch(expected::contains);
  }

  private static Case judge(String slot, GoldQueries.Gold gold, Set<String> got,
      Set<String> expected) {
    return new Case(slot, gold.query(), List.copyOf(new TreeSet<>(got)),
        List.copyOf(new TreeSet<>(expected)), verdict(got, expected));
  }

  private static Verdict verdict(Set<String> got, Set<String> expected) {
    if (got.equals(expected)) {
      return expected.isEmpty() ? Verdict.NOTHING_SAID_RIGHTLY : Verdict.RIGHT;
    }
    if (got.isEmpty()) {
      return Verdict.MISSED;
    }
    return expected.isEmpty() ? Verdict.INVENTED : Verdict.WRONG;
  }

  /// How one slot of one question was read.
  public enum Verdict {
    RIGHT,
    /// The condition is among the first five.
    AMONG_FIVE,
    /// Something else than is right, or part of it.
    WRONG,
    MISSED,
    /// Nothing was said and something was read.
    INVENTED,
    NOTHING_SAID_RIGHTLY
  }

  /// One slot of one question.
  public record Case(
      String slot,
      String query,
      List<String> got,
      List<String> expected,
      Verdict verdict) {
    public Case {
      got = List.copyOf(got);
      expected = List.copyOf(expected);
    }

    private boolean isCondition() {
      return slot.equals("condition");
    }
  }

  /// All slots of all questions.
  public record Result(List<Case> cases) {
    public Result {
      cases = List.copyOf(cases);
    }

    /// Questions whose first condition is right.
    public Proportion top1() {
      return conditions(Set.of(Verdict.RIGHT));
    }

    /// Questions with a right condition among the first five.
    public Proportion top5() {
      return conditions(Set.of(Verdict.RIGHT, Verdict.AMONG_FIVE));
    }

    private Proportion conditions(Set<Verdict> good) {
      List<Case> asked = cases.stream().filter(Case::isCondition).toList();
      return new Proportion(
          asked.stream().filter(one -> good.contains(one.verdict())).count(), asked.size());
    }

    /// Of the values read for the other slots, those that are right.
    public Proportion precision() {
      return new Proportion(shared(), values(false));
    }

    /// Of the values said for the other slots, those that were read.
    public Proportion recall() {
      return new Proportion(shared(), values(true));
    }

    /// The harmonic mean of both.
    public double f1() {
      double sum = precision().share() + recall().share();
      return sum == 0 ? 0 : 2 * precision().share() * recall().share() / sum;
    }

    private long shared() {
      return cases.stream().filter(one -> !one.isCondition()).mapToLong(one -> {
        Set<String> both = new HashSet<>(one.got());
        both.retainAll(Set.copyOf(one.expected()));
        return both.size();
      }).sum();
    }

    private long values(boolean expected) {
      return cases.stream()
          .filter(one -> !one.isCondition())
          .mapToLong(one -> (expected ? one.expected() : one.got()).size())
          .sum();
    }
  }
}
