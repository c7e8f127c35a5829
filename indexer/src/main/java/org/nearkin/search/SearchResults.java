package org.nearkin.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.nearkin.group.Format;
import org.nearkin.group.SupportGroup;

/// One page of answers.
///
/// @param conditions ids of the conditions understood from the words
/// @param local groups one can go to, nearest first when a place was given
/// @param remote groups one can join from anywhere, shown beside the local ones
/// @param counts how many groups there are for each format, under the other filters
public record SearchResults(
    List<String> conditions,
    Section local,
    Section remote,
    Map<Format, Integer> counts) {

  public SearchResults {
    conditions = List.copyOf(conditions);
    counts = Map.copyOf(counts);
  }

  /// Answers of one sort; `total` counts those on other pages too.
  public record Section(int total, List<Hit> hits) {

    public Section {
      hits = List.copyOf(hits);
    }
  }

  /// A group that answers, and how far its nearest meeting place is, in metres.
  public record Hit(SupportGroup group, OptionalDouble metres) {}
}
