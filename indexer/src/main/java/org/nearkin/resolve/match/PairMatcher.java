package org.nearkin.resolve.match;

import java.util.Set;
import org.nearkin.resolve.match.Verdict.Band;
import org.nearkin.resolve.match.Verdict.Relation;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.vocabulary.ConditionVocabulary;

/// Says how two listings relate: levels, then their weights, then what no weight may overrule.
///
/// After Fellegi and Sunter, "A theory for record linkage" (1969): independent evidence adds up, and between the two
/// thresholds a person decides.
public final class PairMatcher {
  /// From here on two listings are joined without asking.
  private static final double JOIN = 0.9;
  private static final double SAME = 0.5;
  private static final double REVIEW = 0.3;
  /// Other people, another language, another town or another number: never the same meeting, whatever else agrees.
  private static final Set<Level> VETOES = Set.of(Level.PEOPLE_OTHER, Level.LANGUAGE_OTHER,
      Level.PLACE_FAR, Level.NAME_CONTRADICTS);
  /// Without one of these, times that differ are not explained away.
  private static final Set<Level> SIGNED = Set.of(
      Level.EMAIL_SAME, Level.LINK_SAME, Level.PHONE_SAME);
  /// Chapters of one name often meet on the same day; without one of these, two of them look the same.
  private static final Set<Level> ANCHORS = Set.of(Level.PLACE_SAME_HOUSE, Level.PLACE_NEXT_DOOR,
      Level.PLACE_SAME_TOWN, Level.FORMAT_REMOTE);

  private final Comparison comparison;
  private final MatchWeights weights;

  /// A comparison within a population.
  ///
  /// @param population all listings, of which pairs are compared
  public PairMatcher(Population population, ConditionVocabulary vocabulary, MatchWeights weights) {
    this.comparison = new Comparison(population, vocabulary);
    this.weights = weights;
  }

  /// How alike they are.
  public Set<Level> levels(Profile one, Profile other) {
    return comparison.compare(one, other);
  }

  /// The answer does not depend on which of the two comes first.
  public Verdict compare(Profile one, Profile other) {
    var levels = levels(one, other);
    var probability = weights.probability(levels);
    if (isVetoed(levels)) {
      return verdict(isSisterName(levels) ? Relation.SIBLING : Relation.DIFFERENT, Band.APART, 0,
          levels);
    }
    if (levels.contains(Level.SOURCE_SAME)) {
      return ofOneSource(one.feed() && other.feed(), probability, levels);
    }
    if (probability >= SAME) {
      return verdict(Relation.SAME_MEETING, band(probability, levels), probability, levels);
    }
    if (isOtherMeeting(levels)) {
      return verdict(Relation.OTHER_MEETING,
          one.feed() && other.feed() && isOneName(levels) ? Band.JOIN : Band.REVIEW,
          probability, levels);
    }
    return verdict(Relation.DIFFERENT, probability >= REVIEW ? Band.REVIEW : Band.APART,
        probability, levels);
  }

  /// Whether nothing but a person's word may bring the two into one group.
  public boolean forbids(Profile one, Profile other) {
    var verdict = compare(one, other);
    return isVetoed(verdict.levels()) || (verdict.levels().contains(Level.SOURCE_SAME)
        && verdict.band() == Band.APART) || verdict.levels().contains(Level.CONDITION_OTHER);
  }

  private static boolean isVetoed(Set<Level> levels) {
    return VETOES.stream().anyMatch(levels::contains);
  }

  private Verdict verdict(Relation relation, Band band, double probability, Set<Level> levels) {
    return new Verdict(relation, band, probability, levels, weights.version());
  }

  /// A site that lists two groups means two, unless it prints one twice; a feed has a record for each meeting.
  private Verdict ofOneSource(boolean feed, double probability, Set<Level> levels) {
    var placed = levels.contains(Level.PLACE_SAME_HOUSE) || levels.contains(Level.LINK_SAME);
    var twice = isOneName(levels) && placed && levels.contains(Level.SCHEDULE_SAME);
    if (twice && probability >= SAME) {
      return verdict(Relation.SAME_MEETING, Band.JOIN, probability, levels);
    }
    if (feed && isOneName(levels) && placed && !levels.contains(Level.CONDITION_OTHER)) {
      return verdict(Relation.OTHER_MEETING, Band.JOIN, probability, levels);
    }
    return verdict(isSisterName(levels) ? Relation.SIBLING : Relation.DIFFERENT, Band.APART,
        probability, levels);
  }

  /// Joins what agrees on where (or whom to ask) and on when, and does not differ in subject.
  private static Band band(double probability, Set<Level> levels) {
    var signed = SIGNED.stream().anyMatch(levels::contains);
    var timed = levels.contains(Level.SCHEDULE_SAME) || levels.contains(Level.SCHEDULE_PART);
    var anchored = ANCHORS.stream().anyMatch(levels::contains);
    return probability >= JOIN && (timed || signed) && (anchored || signed)
        && !levels.contains(Level.CONDITION_OTHER) ? Band.JOIN : Band.REVIEW;
  }

  /// The same name in the same house at another time.
  private static boolean isOtherMeeting(Set<Level> levels) {
    return (isOneName(levels) || levels.contains(Level.NAME_CONTAINED))
        && levels.contains(Level.SCHEDULE_OTHER) && !levels.contains(Level.CONDITION_OTHER)
        && (levels.contains(Level.PLACE_SAME_HOUSE) || levels.contains(Level.LINK_SAME));
  }

  private static boolean isOneName(Set<Level> levels) {
    return levels.contains(Level.NAME_SAME);
  }

  private static boolean isSisterName(Set<Level> levels) {
    return levels.contains(Level.SOURCE_SAME)
        && (isOneName(levels) || levels.contains(Level.NAME_CONTAINED));
  }
}
