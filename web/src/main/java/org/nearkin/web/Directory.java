package org.nearkin.web;

import java.util.Optional;
import java.util.function.Function;
import org.nearkin.group.GroupId;
import org.nearkin.group.SupportGroup;
import org.nearkin.place.PlaceAnswer;
import org.nearkin.search.SearchRequest;
import org.nearkin.search.SearchResults;

/// What the site asks of the rest of the house.
///
/// @param group any group by its id, hidden and gone ones too
/// @param successor the group that an id leads to since it was joined with another
/// @param places what a visitor's words for a place mean
public record Directory(
    Function<SearchRequest, SearchResults> search,
    Function<GroupId, Optional<SupportGroup>> group,
    Function<GroupId, Optional<GroupId>> successor,
    Function<String, PlaceAnswer> places) {}
