package org.nearkin.resolve.match;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.resolve.match.Level.Feature;
import org.nearkin.resolve.profile.Profile;
import org.nearkin.resolve.profile.Profile.Spot;
import org.nearkin.resolve.profile.Slot;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.ConditionVocabulary;

/// Finds the [Level]s of two listings; what either does not state has none.
final class Comparison {
  private static final double HOUSE_METRES = 150;
  private static final double TOWN_METRES = 5_000;
  private static final double NEAR_METRES = 20_000;

  private final Population population;
  private final NameComparison names;
  private final ConditionVocabulary vocabulary;

  Comparison(Population population, ConditionVocabulary vocabulary) {
    this.population = population;
    this.names = new NameComparison(population);
    this.vocabulary = vocabulary;
  }

  Set<Level> compare(Profile one, Profile other) {
    var levels = EnumSet.of(Level.ANY_PAIR, names.compare(one, other));
    place(one.spot(), other.spot()).ifPresent(levels::add);
    schedule(one.slots(), other.slots()).ifPresent(levels::add);
    contact(one, other, levels);
    conditions(one.topic().conditions(), other.topic().conditions()).ifPresent(levels::add);
    people(one.topic(), other.topic()).ifPresent(levels::add);
    if (disagree(one.topic().languages(), other.topic().languages())) {
      levels.add(Level.LANGUAGE_OTHER);
    }
    format(one.spot(), other.spot()).ifPresent(levels::add);
    if (one.source().equals(other.source())) {
      levels.add(Level.SOURCE_SAME);
    }
    rivals(one, other, levels).ifPresent(levels::add);
    return Collections.unmodifiableSet(levels);
  }

  /// The level of one feature.
  static Optional<Level> find(Set<Level> levels, Feature feature) {
    return levels.stream().filter(level -> level.feature() == feature).findFirst();
  }

  static Optional<Level> place(Spot one, Spot other) {
    var metres = one.point()
        .flatMap(here -> other.point().map(here::metresTo))
        .orElse(one.town().isPresent() && one.town().equals(other.town())
            && one.region().equals(other.region()) ? 0 : Double.NaN);
    if (Double.isNaN(metres)) {
      return Optional.empty();
    }
    var near = metres <= NEAR_METRES;
    var exact = one.stated() && other.stated();
    if (near && (isSameHouse(one, other) || (exact && metres < HOUSE_METRES))) {
      return Optional.of(Level.PLACE_SAME_HOUSE);
    }
    if (near && isNextDoor(one, other)) {
      return Optional.of(Level.PLACE_NEXT_DOOR);
    }
    if (near) {
      return Optional.of(metres <= TOWN_METRES ? Level.PLACE_SAME_TOWN : Level.PLACE_NEAR);
    }
    return one.inPerson() && other.inPerson() ? Optional.of(Level.PLACE_FAR) : Optional.empty();
  }

  private static boolean isSameHouse(Spot one, Spot other) {
    return one.street().isPresent() && other.street().isPresent()
        && one.street().get().isSameHouse(other.street().get());
  }

  private static boolean isNextDoor(Spot one, Spot other) {
    return one.street().isPresent() && other.street().isPresent()
        && one.street().get().isNextDoor(other.street().get());
  }

  private static Optional<Level> format(Spot one, Spot other) {
    if (!one.remote() && !other.remote()) {
      return Optional.empty();
    }
    return Optional.of(
        one.inPerson() || other.inPerson() ? Level.FORMAT_OTHER : Level.FORMAT_REMOTE);
  }

  static Optional<Level> schedule(Set<Slot> one, Set<Slot> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    var same = one.stream().filter(slot -> other.stream().anyMatch(slot::isSame)).count();
    if (same > 0) {
      return Optional.of(same == one.size() && same == other.size()
          ? Level.SCHEDULE_SAME
          : Level.SCHEDULE_PART);
    }
    if (one.stream().anyMatch(slot -> other.stream().anyMatch(slot::isRoughly))) {
      return Optional.of(Level.SCHEDULE_ROUGHLY);
    }
    return Optional.of(one.stream().anyMatch(slot -> other.stream().anyMatch(slot::isNear))
        ? Level.SCHEDULE_SHIFTED
        : Level.SCHEDULE_OTHER);
  }

  private void contact(Profile one, Profile other, Set<Level> levels) {
    var mine = one.reach();
    var theirs = other.reach();
    var phones = shared(mine.phones(), theirs.phones());
    if (!phones.isEmpty()) {
      levels.add(phones.stream().allMatch(population::isCentralPhone)
          ? Level.PHONE_CENTRAL
          : Level.PHONE_SAME);
    } else if (disagree(mine.phones(), theirs.phones())) {
      levels.add(Level.PHONE_OTHER);
    }
    var emails = shared(mine.emails(), theirs.emails());
    if (!emails.isEmpty()) {
      levels.add(emails.stream().allMatch(population::isCentralEmail)
          ? Level.EMAIL_CENTRAL
          : Level.EMAIL_SAME);
    } else if (disagree(mine.emails(), theirs.emails())) {
      levels.add(Level.EMAIL_OTHER);
    }
    if (!shared(mine.links(), theirs.links()).isEmpty()) {
      levels.add(Level.LINK_SAME);
    } else if (disagree(mine.links(), theirs.links())) {
      levels.add(Level.LINK_OTHER);
    }
  }

  private Optional<Level> conditions(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (!disagree(one, other)) {
      return Optional.of(Level.CONDITION_SAME);
    }
    return Optional.of(
        one.stream().anyMatch(mine -> other.stream().anyMatch(theirs -> related(mine, theirs)))
            ? Level.CONDITION_RELATED
            : Level.CONDITION_OTHER);
  }

  /// One a kind of the other.
  private boolean related(String one, String other) {
    return vocabulary.ancestors(one).contains(other) || vocabulary.ancestors(other).contains(one);
  }

  private static Optional<Level> people(Profile.Topic one, Profile.Topic other) {
    if (disagree(groups(one), groups(other)) || disagree(one.relations(), other.relations())
        || (areYoung(one) && areAdults(other)) || (areAdults(one) && areYoung(other))) {
      return Optional.of(Level.PEOPLE_OTHER);
    }
    var mine = groups(one).size() + one.relations().size();
    var theirs = groups(other).size() + other.relations().size();
    if (mine == 0 && theirs == 0) {
      return Optional.empty();
    }
    return Optional.of(mine == 0 || theirs == 0 ? Level.PEOPLE_ONE_SIDED : Level.PEOPLE_SAME);
  }

  /// Most groups are for adults, whether they say so or not.
  private static Set<Audience> groups(Profile.Topic topic) {
    var groups = new HashSet<>(topic.audiences());
    groups.remove(Audience.ADULTS);
    return groups;
  }

  private static boolean areAdults(Profile.Topic topic) {
    return topic.audiences().equals(Set.of(Audience.ADULTS));
  }

  private static boolean areYoung(Profile.Topic topic) {
    return topic.audiences().contains(Audience.CHILDREN)
        || topic.audiences().contains(Audience.TEENS);
  }

  /// Whether others compete for the same house and hour, and whether one of them fits better.
  private Optional<Level> rivals(Profile one, Profile other, Set<Level> levels) {
    if (!levels.contains(Level.PLACE_SAME_HOUSE) || (!levels.contains(Level.SCHEDULE_SAME)
        && !levels.contains(Level.SCHEDULE_PART))) {
      return Optional.empty();
    }
    var name = find(levels, Feature.NAME).orElseThrow();
    var mine = rivals(one, other);
    var theirs = rivals(other, one);
    if (mine.stream().anyMatch(rival -> names.compare(other, rival).compareTo(name) < 0)
        || theirs.stream().anyMatch(rival -> names.compare(one, rival).compareTo(name) < 0)) {
      return Optional.of(Level.RIVALS_BETTER);
    }
    return Optional.of(mine.isEmpty() && theirs.isEmpty() ? Level.RIVALS_NONE : Level.RIVALS_SOME);
  }

  /// Other listings of the same source that could be meant in place of this one.
  private List<Profile> rivals(Profile profile, Profile partner) {
    return population.meetTogether(profile)
        .stream()
        .filter(rival -> rival.source().equals(profile.source()))
        .filter(rival -> !rival.key().equals(profile.key()) && !rival.key().equals(partner.key()))
        .filter(rival -> place(rival.spot(), profile.spot())
            .filter(level -> level == Level.PLACE_SAME_HOUSE)
            .isPresent())
        .toList();
  }

  private static <T> Set<T> shared(Set<T> one, Set<T> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static <T> boolean disagree(Set<T> one, Set<T> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }
}
