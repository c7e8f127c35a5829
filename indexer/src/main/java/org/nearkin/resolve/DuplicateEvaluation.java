package org.nearkin.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nearkin.claim.ListingKey;
import org.nearkin.place.Gazetteer;
import org.nearkin.resolve.pair.LabelledPair;
import org.nearkin.resolve.pair.LabelledPair.Label;
import org.nearkin.resolve.pair.LabelledPair.Side;
import org.nearkin.resolve.pair.PairTable;
import org.nearkin.resolve.pair.PairText;
import org.nearkin.vocabulary.Proportion;

/// Measures how well listings of the same meeting are told from others.
///
/// Reads a table of [LabelledPair]s. All listings of the table together are what the comparison knows of the world:
/// how rare a word is, who else meets at the hour. Pairs of which people are unsure are left out.
public final class DuplicateEvaluation {
  private final PairText texts;
  private final Normalizer normalizer;
  private final Matcher matcher;

  public DuplicateEvaluation(Gazetteer gazetteer) {
    var knowledge = Knowledge.bundled(gazetteer);
    this.texts = new PairText(gazetteer);
    this.normalizer = new Normalizer(Map.of(), knowledge);
    this.matcher = new Matcher(knowledge.vocabulary());
  }

  /// Compares and judges every pair of a table.
  ///
  /// @throws IllegalArgumentException if a column or value is missing, naming the line
  public Result evaluate(Path table) throws IOException {
    var listings = new HashMap<ListingKey, NormalListing>();
    var cases = new ArrayList<Case>();
    for (var pair : PairTable.read(table)) {
      if (pair.label() != Label.UNSURE) {
        cases.add(judge(pair, listing(pair.one(), listings), listing(pair.other(), listings)));
      }
    }
    return new Result(cases);
  }

  private NormalListing listing(Side side, Map<ListingKey, NormalListing> known) {
    return known.computeIfAbsent(side.key(),
        _ -> normalizer.normalize(texts.read(side), List.of()).orElseThrow());
  }

  private Case judge(LabelledPair pair, NormalListing one, NormalListing other) {
    var got = matcher.compare(one, other);
    return new Case(pair.labelledBy(), pair.one().text() + " <> " + pair.other().text(),
        got.name(), pair.label() + ": " + pair.why(),
        verdict(got == Relationship.SAME_MEETING, pair.label() == Label.DUP));
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
  public record Case(String group, String input, String got, String expected, Verdict verdict) {}

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

    private long count(Verdict verdict) {
      return cases.stream().filter(one -> one.verdict() == verdict).count();
    }
  }
}
