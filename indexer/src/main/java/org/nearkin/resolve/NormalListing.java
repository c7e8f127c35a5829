package org.nearkin.resolve;

import java.util.List;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.fact.PauseReader;
import org.nearkin.group.Claimed;
import org.nearkin.group.Contacts;
import org.nearkin.group.Details;
import org.nearkin.group.Kind;
import org.nearkin.group.Meeting;
import org.nearkin.group.Subject;
import org.nearkin.source.SourceDefinition;

/// One listing with its words understood.
///
/// @param meeting of which `schedule` holds all rules that one listing states
record NormalListing(
    ListingVersion version,
    SourceDefinition source,
    Claimed<String> name,
    Kind kind,
    Subject subject,
    Meeting meeting,
    Contacts contacts,
    Details details) {

  ListingKey key() {
    return version.key();
  }

  /// All of them say that it does not meet for now.
  static boolean allPaused(List<NormalListing> listings) {
    return listings.stream()
        .allMatch(listing -> listing.details.status()
            .map(Claimed::value)
            .filter(PauseReader::saysPaused)
            .isPresent());
  }
}
