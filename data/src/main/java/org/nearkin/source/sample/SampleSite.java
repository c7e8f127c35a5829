package org.nearkin.source.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nearkin.source.SourceFile;

/// A fictional site: its folder and the versions of its pages.
///
/// @param name its folder's name, and the first label of its host
/// @param versions at least one, the oldest first
public record SampleSite(String name, Path folder, List<SampleVersion> versions) {
  private static final String DATED = "\\d{4}-\\d{2}-\\d{2}";

  public SampleSite {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException(folder + " holds neither site/ nor a dated version");
    }
  }

  /// All sites of a directory, by name: the folders that hold a source definition and pages.
  ///
  /// @throws IOException if a folder cannot be read
  /// @throws IllegalArgumentException if a `server.yaml` is wrong; it names the file, the line and the mend
  public static Map<String, SampleSite> list(Path directory) throws IOException {
    var sites = new TreeMap<String, SampleSite>();
    for (var folder : folders(directory, path -> Files.exists(path.resolve(SourceFile.NAME)))) {
      var name = folder.getFileName().toString();
      var versions = versions(folder);
      if (!versions.isEmpty()) {
        sites.put(name, new SampleSite(name, folder, versions));
      }
    }
    return sites;
  }

  /// What the site looked like on a date: the newest version that is not younger, else the oldest.
  public SampleVersion at(LocalDate date) {
    return versions.reversed()
        .stream()
        .filter(version -> !version.since().isAfter(date))
        .findFirst()
        .orElse(versions.getFirst());
  }

  /// What the site looks like today.
  public SampleVersion newest() {
    return versions.getLast();
  }

  private static List<SampleVersion> versions(Path folder) throws IOException {
    var versions = new ArrayList<SampleVersion>();
    if (SampleVersion.isIn(folder)) {
      versions.add(SampleVersion.load(LocalDate.MIN, folder));
    }
    for (var dated : folders(folder, path -> path.getFileName().toString().matches(DATED))) {
      versions.add(SampleVersion.load(LocalDate.parse(dated.getFileName().toString()), dated));
    }
    return versions;
  }

  private static List<Path> folders(Path directory, Predicate<Path> wanted) throws IOException {
    try (var paths = Files.list(directory)) {
      return paths.filter(Files::isDirectory)
          .filter(wanted)
          .sorted(Comparator.naturalOrder())
          .collect(Collectors.toUnmodifiableList());
    }
  }
}
