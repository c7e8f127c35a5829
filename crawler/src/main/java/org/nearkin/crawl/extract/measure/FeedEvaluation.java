package org.nearkin.crawl.extract.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What becomes of each record of JSON feeds, and whether two dates of one feed show what is new, changed and gone.
///
/// The truth is in the feeds themselves: the records by their own ids, and their keys as the producer wrote them.
///
/// @param files every feed, by its name
/// @param pairs two following dates of one feed, whose names are the same but for it: `NAME-2024-03.json`
public record FeedEvaluation(List<FeedFile> files, List<FeedPair> pairs) {
  private static final Pattern DATED = Pattern.compile("(.+)-\\d{4}-\\d\\d(?:-\\d\\d)?\\.json");

  public FeedEvaluation {
    files = List.copyOf(files);
    pairs = List.copyOf(pairs);
  }

  /// Reads every `.json` in a directory and below it, as if a site had sent it to a source without rules.
  ///
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException if there is no such file
  public static FeedEvaluation evaluate(Path directory) throws IOException {
    var files = new ArrayList<FeedFile>();
    for (var path : list(directory)) {
      var name = directory.relativize(path).toString().replace('\\', '/');
      files.add(FeedFile.read(name, Files.readString(path)));
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          directory + " holds no feed: name a folder of .json files");
    }
    return new FeedEvaluation(files, pairs(files));
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<FeedPair> pairs(List<FeedFile> files) {
    var dates = new TreeMap<String, List<FeedFile>>();
    for (var file : files) {
      var name = DATED.matcher(file.name());
      if (name.matches()) {
        dates.computeIfAbsent(name.group(1), _ -> new ArrayList<>()).add(file);
      }
    }
    var pairs = new ArrayList<FeedPair>();
    dates.forEach((name, versions) -> {
      for (var later = 1; later < versions.size(); later++) {
        pairs.add(FeedPair.compare(name, versions.get(later - 1), versions.get(later)));
      }
    });
    return pairs;
  }

  /// Records of all feeds with a fate.
  public long count(FeedFile.Fate fate) {
    return files.stream().mapToLong(file -> file.count(fate)).sum();
  }
}
