package org.nearkin.web.search;

import java.util.List;
import java.util.Optional;
import org.nearkin.web.group.GroupCard;
import org.nearkin.web.page.Hyperlink;

/// A page of results, never empty: where there are no groups there are ways on.
///
/// @param heading what was understood
/// @param waysOn what to try when few or no groups were found
public record SearchPage(
    String heading,
    Optional<PlaceQuestion> question,
    SearchForm form,
    Filters filters,
    Section local,
    Section remote,
    List<Hyperlink> waysOn,
    Pages pages) {

  public SearchPage {
    waysOn = List.copyOf(waysOn);
  }

  /// Something about the place the visitor should settle.
  ///
  /// @param choices places it may be
  public record PlaceQuestion(String text, List<Hyperlink> choices) {
    public PlaceQuestion {
      choices = List.copyOf(choices);
    }
  }

  /// Links that change the search.
  ///
  /// @param active filters set; their links take them away
  /// @param formats links that show one format only, with the number of groups
  /// @param radii links to other circles
  public record Filters(
      List<Hyperlink> active,
      List<Hyperlink> formats,
      List<Hyperlink> radii) {
    public Filters {
      active = List.copyOf(active);
      formats = List.copyOf(formats);
      radii = List.copyOf(radii);
    }
  }

  /// Groups of one sort.
  ///
  /// @param count in words, also when it is none
  public record Section(String title, String count, List<GroupCard> cards) {
    public Section {
      cards = List.copyOf(cards);
    }
  }

  /// The way through the pages; both empty when there is only one.
  ///
  /// @param position such as "Page 2 of 5"
  public record Pages(
      Optional<String> position,
      Optional<Hyperlink> previous,
      Optional<Hyperlink> next) {}

  /// Whether no group at all was found.
  public boolean nothingFound() {
    return local.cards().isEmpty() && remote.cards().isEmpty();
  }
}
