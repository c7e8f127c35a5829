package org.nearkin.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nearkin.group.Attending;
import org.nearkin.group.Claimed;
import org.nearkin.group.Details;
import org.nearkin.group.Setting;

/// What one should know before going, of all listings of a group, the most trusted first.
///
/// Of words such as the summary the first listing's stand. Of facts every source's count, and where they disagree the more
/// cautious stands ([Caution]). Costs are kept side by side, so that nobody is told that a group is free while another
/// source names a fee. Ages are those of the first listing that states any: two ranges of two sources would be read as
/// two groups.
final class DetailsMerger {
  private DetailsMerger() {}

  /// @param listings the most trusted first
  static Details merge(List<NormalListing> listings) {
    return new Details(
        first(listings, Details::summary),
        first(listings, Details::organizer),
        first(listings, Details::cost),
        first(listings, Details::audience),
        first(listings, Details::status),
        all(listings, Details::languages),
        attending(listings),
        setting(listings));
  }

  private static Attending attending(List<NormalListing> listings) {
    return new Attending(
        Caution.joining(all(listings, details -> details.attending().joining())),
        Caution.series(all(listings, details -> details.attending().series())),
        Caution.guests(all(listings, details -> details.attending().guests())),
        listings.stream()
            .map(listing -> listing.details().attending().ages())
            .filter(ages -> !ages.isEmpty())
            .findFirst()
            .orElse(List.of()),
        all(listings, details -> details.attending().costs()));
  }

  private static Setting setting(List<NormalListing> listings) {
    return new Setting(
        all(listings, details -> details.setting().leaders()),
        Caution.accessibility(all(listings, details -> details.setting().accessibility())),
        all(listings, details -> details.setting().safety()));
  }

  private static <T> Optional<T> first(List<NormalListing> listings,
      Function<Details, Optional<T>> field) {
    return listings.stream()
        .flatMap(listing -> field.apply(listing.details()).stream())
        .findFirst();
  }

  private static <T> List<Claimed<T>> all(List<NormalListing> listings,
      Function<Details, List<Claimed<T>>> field) {
    return Merger.distinct(listings, listing -> field.apply(listing.details()), value -> value);
  }
}
