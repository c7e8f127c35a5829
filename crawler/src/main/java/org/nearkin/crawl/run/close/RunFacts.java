package org.nearkin.crawl.run.close;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.frontier.FrontierPage.State;
import org.nearkin.crawl.frontier.FrontierStore.Visited;
import org.nearkin.crawl.run.RunLook;
import org.nearkin.crawl.run.RunPageStore.Shown;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.run.RunSummary.RequiredField;

/// All that a run met, when its last page has been visited.
///
/// @param shown which of its pages showed which listing
/// @param named listings whose name still stands where they are no longer shown
record RunFacts(List<StatedListing> listings, List<Shown> shown, Map<URI, Visited> pages,
    RunLook look, Set<String> named) {
  private static final Set<Field> PLACES = EnumSet.of(Field.PLACE, Field.VENUE, Field.STREET,
      Field.CITY, Field.POSTAL_CODE, Field.COORDINATES, Field.MEETING_LINK, Field.FORMAT);
  private static final Set<Field> SCHEDULES = EnumSet.of(Field.SCHEDULE, Field.RECURRENCE);
  private static final Set<Field> CONTACTS = EnumSet.of(Field.PHONE, Field.EMAIL, Field.WEBSITE,
      Field.CONTACT);

  static Map<URI, Visited> byAddress(List<Visited> pages) {
    return pages.stream().collect(Collectors.toMap(Visited::address, Function.identity()));
  }

  Set<String> keys() {
    return listings.stream().map(StatedListing::key).collect(Collectors.toSet());
  }

  /// @param starts the source's start pages
  RunSummary summary(SourceMemory before, List<URI> starts) {
    var keys = keys();
    var expected = before.expected();
    var again = (int) expected.stream().filter(keys::contains).count();
    return new RunSummary(listings.size(), new KnownListings(expected.size(), again),
        knownPages(before), coverage(), look.meanTextLength(), look.shape(),
        isComplete(before, starts));
  }

  private KnownPages knownPages(SourceMemory before) {
    var known = before.fruitful().stream().filter(pages::containsKey).map(pages::get).toList();
    return new KnownPages(known.size(),
        count(known, page -> isUnread(page.state())),
        count(known, page -> page.state().isMissing()));
  }

  private static int count(List<Visited> pages, Function<Visited, Boolean> wanted) {
    return (int) pages.stream().filter(wanted::apply).count();
  }

  private static boolean isUnread(State state) {
    return switch (state) {
      case FAILED, DENIED, UNFIT, PENDING -> true;
      case DONE, MOVED, GONE, NOT_FOUND, TO_ROOT, SOFT_NOT_FOUND -> false;
    };
  }

  private Map<RequiredField, Double> coverage() {
    return EnumSet.allOf(RequiredField.class)
        .stream()
        .collect(Collectors.toMap(Function.identity(), this::share));
  }

  private double share(RequiredField field) {
    return listings.isEmpty()
        ? 0
        : (double) listings.stream().filter(each -> states(each, field)).count() / listings.size();
  }

  private static boolean states(StatedListing listing, RequiredField field) {
    return switch (field) {
      case NAME -> listing.find(Field.NAME).isPresent();
      case SCHEDULE -> statesAny(listing, SCHEDULES);
      case CONTACT -> statesAny(listing, CONTACTS);
      case SCHEDULE_OR_CONTACT -> statesAny(listing, SCHEDULES) || statesAny(listing, CONTACTS);
      case PLACE_OR_ONLINE -> statesAny(listing, PLACES);
    };
  }

  private static boolean statesAny(StatedListing listing, Set<Field> fields) {
    return listing.statements().stream().anyMatch(each -> fields.contains(each.field()));
  }

  /// Whether every list was followed to its end. Pages that are a listing's own do not count: what happens to them
  /// concerns that listing only.
  private boolean isComplete(SourceMemory before, List<URI> starts) {
    var own = ownPages(Stream.concat(shown.stream(), before.shown().stream()));
    var lists = before.fruitful();
    return !look.cut()
        && Stream.concat(starts.stream(), lists.stream())
            .allMatch(page -> own.contains(page) || pages.containsKey(page))
        && pages.values()
            .stream()
            .filter(page -> !own.contains(page.address()))
            .allMatch(page -> {
              var due = starts.contains(page.address())
                  || (lists.contains(page.address()) && !page.unlinked());
              return due ? isRead(page.state()) : isNoLoss(page);
            });
  }

  private static Set<URI> ownPages(Stream<Shown> shown) {
    return shown.filter(Shown::own).map(Shown::page).collect(Collectors.toSet());
  }

  private static boolean isRead(State state) {
    return state == State.DONE || state == State.MOVED;
  }

  /// A page that may never have been a list.
  private boolean isNoLoss(Visited page) {
    return switch (page.state()) {
      case FAILED, PENDING -> false;
      // A list that still shows listings but that nothing leads to: the way to it was lost, not the list.
      case DONE -> !page.unlinked()
          || shown.stream().noneMatch(each -> each.page().equals(page.address()));
      case DENIED, UNFIT -> !page.unlinked();
      case MOVED, GONE, NOT_FOUND, TO_ROOT, SOFT_NOT_FOUND -> true;
    };
  }
}
