package org.nearkin.resolve.pair;

import org.nearkin.claim.ListingKey;

/// Two listings in short, and whether they are the same meeting.
///
/// @param labelledBy how the label came about, such as `read`; figures are told for each
public record LabelledPair(
    String id,
    Side one,
    Side other,
    Label label,
    String why,
    String labelledBy) {

  /// One listing: who says it, under which key, and its words with ` | ` between them.
  public record Side(ListingKey key, String text) {}

  /// What a person said.
  public enum Label {
    /// The same meeting.
    DUP,
    /// Another meeting of the same group, a sibling, or something else.
    NOT_DUP,
    /// Not even a person can tell; never counted.
    UNSURE
  }
}
