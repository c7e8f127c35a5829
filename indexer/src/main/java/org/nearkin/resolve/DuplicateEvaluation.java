package org.nearkin.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nearkin.claim.ListingKey;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.match.MatchWeights;
import org.nearkin.resolve.match.PairMatcher;
import org.nearkin.resolve.match.Population;
import org.nearkin.resolve.match.Verdict.Band;
import org.nearkin.resolve.match.Verdict.Relation;
import org.nearkin.resolve.match.WeightFitting.Example;
import org.nearkin.resolve.pair.LabelledPair;
import org.nearkin.resolve.pair.LabelledPair.Label;
import org.nearkin.resolve.pair.LabelledPair.Side;
import org.nearkin.resolve.pair.PairTable;
import org.nearkin.resolve.pair.PairText;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.vocabulary.Proportion;

/// Measures how well listings of the same meeting are told from others.
///
/// Reads a table of [LabelledPair]s. All listings of the table together are what the comparison knows of the world:
/// how rare a word is, who else meets at the hour. Pairs of which people are unsure are left out.
public final class DuplicateEvaluation {
  private final PairText texts;
  private final Normalizer normalizer;
  private final Profiles profiles;
  private final ConditionVocabulary vocabulary;
  private final MatchWeights weights;

  public DuplicateEvaluation(Gazetteer gazetteer) {
    this(gazetteer, MatchWeights.bundled());
  }

  DuplicateEvaluation(Gazetteer gazetteer, MatchWeights weights) {
    var knowledge = Knowledge.bundled(gazetteer);
    this.texts = new PairText(gazetteer);
    this.normalizer = new Normalizer(Map.of(), knowledge);
    this.profiles = new Profiles(knowledge);
    this.vocabulary = knowledge.vocabulary();
    this.weights = weights;
  }

  /// Compares and judges every pair of a table.
  ///
  /// @throws IllegalArgumentException if a column or value is missing, naming the line
  public Result evaluate(Path table) throws IOException {
    var pairs = PairTable.read(table)
        .stream()
        .filter(pair -> pair.label() != Label.UNSURE)
        .toList();
    var profiles = profiles(pairs);
    var matcher = new PairMatcher(new Population(profiles.values()), vocabulary, weights);
    return new Result(pairs.stream()
        .map(pair -> judge(pair, matcher.compare(get(profiles, pair.one()),
            get(profiles, pair.other()))))
        .toList());
  }

  /// The pairs of a table as examples for the fitting of weights.
  List<Example> examples(Path table) throws IOException {
    var pairs = PairTable.read(table)
        .stream()
        .filter(pair -> pair.label() != Label.UNSURE)
        .toList();
    var profiles = profiles(pairs);
    var matcher = new PairMatcher(new Population(profiles.values()), vocabulary, weights);
    return pairs.stream()
        .map(pair -> new Example(
            matcher.levels(get(profiles, pair.one()), get(profiles, pair.other())),
            pair.label() == Label.DUP))
        .toList();
  }

  /// Every listing that the pairs name, by its key.
  Map<ListingKey, Profile> profiles(List<LabelledPair> pairs) {
    var profiles = new TreeMap<ListingKey, Profile>();
    pairs.stream()
        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
        .forEach(side -> profiles.computeIfAbsent(side.key(), _ -> this.profiles.of(
            normalizer.normalize(texts.read(side), List.of()).orElseThrow())));
    return profiles;
  }

  private static Profile get(Map<ListingKey, Profile> profiles, Side side) {
    return Objects.requireNonNull(profiles.get(side.key()));
  }

  private static Case judge(LabelledPair pair, org.nearkin.resolve.match.Verdict got) {
    return new Case(pair.labelledBy(), pair.one().text() + " <> " + pair.other().text(),
        "%s %s %.3f: %s".formatted(got.relation(), got.band(), got.probability(),
            String.join(", ", got.reasons())),
        pair.label() + ": " + pair.why(), got.band(),
        verdict(got.relation() == Relation.SAME_MEETING, pair.label() == Label.DUP));
  }

  private static Verdict verdict(boolean got, boolean expected) {
    if (got) {
      return expected ? Verdict.RIGHT_SAME : Verdict.WRONGLY_SAME;
    }
    return expected ? Verdict.MISSED : Verdict.RIGHT_APART;
  }

  /// How one pair was judged.
  public enum Verdict {
    RIGHT_SAME,
    RIGHT_APART,
    WRONGLY_SAME,
    MISSED
  }

  /// One pair, and what was made of it.
  public record Case(
      String group, String input, String got, String expected, Band band, Verdict verdict) {}

  /// All pairs.
  public record Result(List<Case> cases) {
    public Result {
      cases = List.copyOf(cases);
    }

    /// Of the pairs taken for the same meeting, those that are.
    public Proportion precision() {
      var right = count(Verdict.RIGHT_SAME);
      return new Proportion(right, right + count(Verdict.WRONGLY_SAME));
    }

    /// Of the pairs that are the same meeting, those taken for it.
    public Proportion recall() {
      var right = count(Verdict.RIGHT_SAME);
      return new Proportion(right, right + count(Verdict.MISSED));
    }

    /// The harmonic mean of both.
    public double f1() {
      var sum = precision().share() + recall().share();
      return sum == 0 ? 0 : 2 * precision().share() * recall().share() / sum;
    }

    /// Of the pairs joined without asking, those that are the same meeting.
    public Proportion joinPrecision() {
      var joined = cases.stream()
          .filter(one -> one.band() == Band.JOIN)
          .filter(one -> one.verdict() == Verdict.RIGHT_SAME
              || one.verdict() == Verdict.WRONGLY_SAME)
          .toList();
      return new Proportion(
          joined.stream().filter(one -> one.verdict() == Verdict.RIGHT_SAME).count(),
          joined.size());
    }

    /// Of all pairs, those that a person is asked about.
    public Proportion reviewed() {
      return new Proportion(
          cases.stream().filter(one -> one.band() == Band.REVIEW).count(), cases.size());
    }

    /// The pairs of one way of labelling.
    public Result ofGroup(String group) {
      return new Result(cases.stream().filter(one -> one.group().equals(group)).toList());
    }

    /// The ways of labelling, sorted.
    public List<String> groups() {
      return cases.stream().map(Case::group).distinct().sorted().toList();
    }

    /// The pairs of one band.
    public Result ofBand(Band band) {
      return new Result(cases.stream().filter(one -> one.band() == band).toList());
    }

    private long count(Verdict verdict) {
      return cases.stream().filter(one -> one.verdict() == verdict).count();
    }
  }
}
