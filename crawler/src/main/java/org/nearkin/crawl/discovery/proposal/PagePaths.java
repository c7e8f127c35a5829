package org.nearkin.crawl.discovery.proposal;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.discovery.Finding;
import org.nearkin.crawl.discovery.site.Site;

/// The paths of list pages and of the pages of single groups that they name, as globs.
final class PagePaths {
  private static final int MOST_STARTS = 20;
  /// Fewer pages in a folder are named one by one.
  private static final int A_FOLDER = 2;

  private final List<URI> lists;
  private final Set<URI> details;

  PagePaths(List<Finding.ListPage> pages) {
    var named = pages.stream()
        .flatMap(page -> page.listings()
            .stream()
            .map(StatedListing::page)
            .filter(detail -> !detail.equals(page.page()) && Site.isSame(detail, page.page())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    var all = pages.stream().map(Finding.ListPage::page).distinct().toList();
    var unnamed = all.stream().filter(page -> !named.contains(page)).toList();
    this.lists = unnamed.isEmpty() ? all : unnamed;
    named.removeAll(Set.copyOf(lists));
    this.details = named;
  }

  /// The list pages; pages of single groups are met on the way.
  List<URI> start() {
    return lists.stream().limit(MOST_STARTS).toList();
  }

  /// Pages of single groups.
  Set<URI> details() {
    return details;
  }

  /// Globs that match all of them, and little else.
  List<String> globs() {
    var globs = new TreeSet<String>();
    lists.forEach(list -> globs.add(path(list)));
    var folders = new TreeMap<String, Set<String>>();
    details.forEach(detail -> folders
        .computeIfAbsent(folder(path(detail)), _ -> new TreeSet<>())
        .add(path(detail)));
    folders.forEach((folder, paths) -> {
      if (paths.size() < A_FOLDER || folder.equals("/")) {
        globs.addAll(paths);
      } else {
        globs.add(folder + "**");
      }
    });
    return withoutCovered(globs);
  }

  /// `/groups/**` says what `/groups/` and `/groups/a/**` say.
  private static List<String> withoutCovered(Set<String> globs) {
    var wide = globs.stream()
        .filter(glob -> glob.endsWith("/**"))
        .map(glob -> glob.substring(0, glob.length() - 2))
        .toList();
    return globs.stream()
        .filter(glob -> wide.stream()
            .noneMatch(folder -> (glob.startsWith(folder) || (glob + "/").equals(folder))
                && !glob.equals(folder + "**")))
        .toList();
  }

  /// The folder that a page stands in: `/groups/` for `/groups/stroke/` and `/groups/stroke.html`.
  private static String folder(String path) {
    var end = path.endsWith("/") ? path.length() - 2 : path.length() - 1;
    return path.substring(0, path.lastIndexOf('/', Math.max(0, end)) + 1);
  }

  static String path(URI address) {
    var path = address.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
