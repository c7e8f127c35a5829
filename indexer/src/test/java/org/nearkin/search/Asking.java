package org.nearkin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nearkin.group.Format;
import org.nearkin.group.GroupBuilder;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupStore.Change;
import org.nearkin.group.SupportGroup;
import org.nearkin.place.GeoPoint;
import org.nearkin.search.SearchRequest.Near;
import org.nearkin.search.SearchResults.Section;

/// Test language: `try (var asking = Asking.groups(…)) { asking.near(BOSTON, 30).local("lupus") }`.
final class Asking implements AutoCloseable {
  static final GeoPoint BOSTON = new GeoPoint(42.3601, -71.0589);
  static final GeoPoint WORCESTER = new GeoPoint(42.2626, -71.8023);

  private final GroupIndex index;
  private Optional<Near> near = Optional.empty();
  private Set<Format> formats = Set.of();
  private int page = 1;

  private Asking(GroupIndex index) {
    this.index = index;
  }

  static Asking groups(GroupBuilder... groups) {
    return groups(TestMeaning.small(), List.of(groups));
  }

  static Asking groups(Meaning meaning, List<GroupBuilder> groups) {
    var index = GroupIndex.inMemory(meaning);
    index.apply(groups.stream().map(GroupBuilder::build).map(group -> at(1, group)).toList());
    return new Asking(index);
  }

  static Change at(long revision, SupportGroup group) {
    return new Change(group.id(), revision, Optional.of(group));
  }

  Asking near(GeoPoint point, int kilometres) {
    near = Optional.of(new Near(point, 0, kilometres * 1_000));
    return this;
  }

  Asking near(Near circle) {
    near = Optional.of(circle);
    return this;
  }

  Asking everywhere() {
    near = Optional.empty();
    return this;
  }

  Asking only(Format... wanted) {
    formats = Set.of(wanted);
    return this;
  }

  Asking page(int number) {
    page = number;
    return this;
  }

  SearchResults ask(String words) {
    return index.search(new SearchRequest(words, near, formats, page));
  }

  List<String> local(String words) {
    return names(ask(words).local());
  }

  List<String> remote(String words) {
    return names(ask(words).remote());
  }

  List<String> all(String words) {
    return names(ask(words));
  }

  static List<String> names(SearchResults results) {
    var names = new ArrayList<>(names(results.local()));
    names.addAll(names(results.remote()));
    return names;
  }

  static List<String> names(Section section) {
    return section.hits().stream().map(hit -> hit.group().name().value()).toList();
  }

  /// The ids on all pages together.
  List<GroupId> allPages(String words) {
    var first = page(1).ask(words);
    var most = Math.max(first.local().total(), first.remote().total());
    return IntStream.rangeClosed(1, most / SearchRequest.PAGE_SIZE + 1)
        .mapToObj(number -> page(number).ask(words))
        .flatMap(results -> Stream.of(results.local(), results.remote()))
        .flatMap(section -> section.hits().stream())
        .map(hit -> hit.group().id())
        .toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
