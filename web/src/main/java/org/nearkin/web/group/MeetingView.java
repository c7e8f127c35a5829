package org.nearkin.web.group;

import java.util.List;
import java.util.Optional;
import org.nearkin.web.page.Hyperlink;

/// One meeting in words.
///
/// @param stated the source's own words about when; empty when it says nothing, or says it in structured data only
/// @param reading what we understood of them
/// @param dates the next ones, with their zone
/// @param undated why there are no dates
/// @param where lines of the address, or why there is none
public record MeetingView(
    Optional<String> stated,
    Optional<String> reading,
    List<String> dates,
    Optional<String> undated,
    List<String> where,
    List<String> ways,
    Optional<Hyperlink> room) {

  public MeetingView {
    dates = List.copyOf(dates);
    where = List.copyOf(where);
    ways = List.copyOf(ways);
  }
}
