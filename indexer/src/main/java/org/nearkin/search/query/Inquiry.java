package org.nearkin.search.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nearkin.group.Format;
import org.nearkin.place.PlaceAnswer;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.ConditionMatch;
import org.nearkin.vocabulary.Relation;

/// What one line of a visitor's words asks for; what was not said is empty.
///
/// @param conditions likeliest first; those below 0.45 are hints
/// @param language code of the language the group is to be held in, such as `es`; never follows from the language of
///   the question
/// @param free whether it must cost nothing
/// @param rest the words that none of the others took, in their order
public record Inquiry(
    List<ConditionMatch> conditions,
    ForWhom forWhom,
    Set<Format> formats,
    Optional<Whereabouts> place,
    TimeWish time,
    Optional<String> language,
    boolean free,
    String rest) {
  public Inquiry {
    conditions = List.copyOf(conditions);
    formats = Set.copyOf(formats);
  }

  /// For whom a group is to be, as far as the words or the condition itself say: prostate cancer is for men.
  public record ForWhom(Set<Relation> relations, Set<Audience> audiences) {
    public ForWhom {
      relations = Set.copyOf(relations);
      audiences = Set.copyOf(audiences);
    }
  }

  /// Where to look.
  ///
  /// @param words as typed, without "near"
  /// @param miles around it, if said
  public record Whereabouts(String words, PlaceAnswer answer, OptionalInt miles) {}
}
