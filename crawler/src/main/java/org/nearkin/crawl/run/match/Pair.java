package org.nearkin.crawl.run.match;

import java.util.Set;
import java.util.stream.Stream;
import org.nearkin.crawl.run.match.ListingName.Kinship;

/// A lost and a fresh listing, and how far they agree.
///
/// @param unique whether no other listing of either run bears the name
record Pair(Profile lost, Profile fresh, Kinship name, Agreement place, Agreement schedule,
    Agreement contact, boolean unique) {
  private static final int EVERYTHING = 3;
  /// What is enough scores 4 or more (the name, and nothing differs), and leads by 2.
  private static final int NO_RIVAL = 2;

  static Pair of(Profile lost, Profile fresh, Set<String> rareContacts, boolean unique) {
    return new Pair(lost, fresh, lost.name().compare(fresh.name()),
        lost.place().compare(fresh.place()), lost.slots().compare(fresh.slots()),
        lost.contacts().compare(fresh.contacts(), rareContacts), unique);
  }

  /// Whether they might be one at all, or might cast doubt on another pair. A chapter in another town is another group,
  /// whatever else agrees.
  boolean isPossible() {
    return name != Kinship.UNLIKE && !lost.place().isElsewhere(fresh.place())
        && score() > NO_RIVAL;
  }

  /// Whether what agrees is enough, if nothing else agrees as well.
  boolean isEnough() {
    if (lost.isOther(fresh)) {
      return isAllTheSame();
    }
    return switch (name) {
      case EQUAL -> isEnoughForName();
      case ALIKE -> isEnoughForName() && agreeing() > differing();
      case RELATED -> agreeing() == EVERYTHING;
      case UNLIKE -> false;
    };
  }

  /// Listings with ids of their own are different unless nothing differs.
  private boolean isAllTheSame() {
    return name == Kinship.EQUAL && schedule == Agreement.SAME && differing() == 0
        && agreeing() + (contact == Agreement.CLOSE ? 1 : 0) >= 2;
  }

  /// One change at a time, with as much that stays: a new time at the old place or with the old contact; a new place only
  /// with both the old time and the old contact. A name that several bear, as chapters do, and as one group's meetings
  /// in a feed do, must be told apart by place or contact, and more must stay than change.
  private boolean isEnoughForName() {
    var stays = differing() <= 1 && agreeing() >= differing();
    if (place == Agreement.DIFFERENT) {
      return stays && unique && agreeing() == 2;
    }
    var toldApart = place == Agreement.SAME || contact == Agreement.SAME;
    return stays && (unique || (toldApart && agreeing() > differing()));
  }

  private int agreeing() {
    return count(Agreement.SAME);
  }

  private int differing() {
    return count(Agreement.DIFFERENT);
  }

  private int count(Agreement wanted) {
    return (int) Stream.of(place, schedule, contact).filter(wanted::equals).count();
  }

  /// Orders pairs. Place and contact weigh more than the hour, since many groups meet at seven.
  int score() {
    var named = switch (name) {
      case EQUAL -> 4;
      case ALIKE -> 3;
      case RELATED -> 2;
      case UNLIKE -> 0;
    };
    return named + weight(place, 3) + weight(contact, 3) + weight(schedule, 2);
  }

  private static int weight(Agreement agreement, int most) {
    return switch (agreement) {
      case SAME -> most;
      case CLOSE -> 1;
      case UNKNOWN -> 0;
      case DIFFERENT -> 1 - most;
    };
  }

  /// Whether both continue a listing that was split: each holds some of its meetings.
  boolean isSplitWith(Pair other) {
    return lost.key().equals(other.lost.key())
        && isPart() && other.isPart()
        && fresh.place().compare(other.fresh.place()) != Agreement.DIFFERENT;
  }

  private boolean isPart() {
    return isEnough() && fresh.slots().isPartOf(lost.slots());
  }
}
