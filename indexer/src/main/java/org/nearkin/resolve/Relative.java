package org.nearkin.resolve;

import java.util.Optional;
import org.nearkin.claim.ListingKey;
import org.nearkin.resolve.match.Verdict;

/// A listing of a group, another that is like it, and how the two compare.
///
/// @param together whether both are of the group
/// @param decided what people said of the two; it wins over the verdict
public record Relative(ListingKey listing, ListingKey other, String otherName, boolean together,
    Verdict verdict, Optional<Word> decided) {

  /// What people said last of two listings.
  public enum Word {
    SAME,
    NOT_SAME
  }
}
