package org.nearkin.crawl.extract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nearkin.claim.StatedListing;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;
import org.nearkin.source.SourceFile;
import org.nearkin.source.SourceReading;

/// Reads the pages of an evaluation and compares them with the gold.
final class ExtractionRun {
  private static final String GOLD = "gold.jsonl";
  private static final String EXPECTED = "expected.jsonl";
  private final PageComparison comparison = new PageComparison();

  static ExtractionEvaluation evaluate(Path directory) throws IOException {
    var run = new ExtractionRun();
    if (Files.exists(directory.resolve(GOLD))) {
      run.readCorpus(directory);
    } else {
      var sites = list(directory, path -> Files.exists(path.resolve(EXPECTED)));
      if (sites.isEmpty()) {
        throw new IllegalArgumentException(directory + " holds neither " + GOLD + " nor sites");
      }
      for (var site : sites) {
        run.readSite(site);
      }
    }
    return run.comparison.result();
  }

  private void readSite(Path folder) throws IOException {
    var source = definition(folder.resolve(SourceFile.NAME));
    var root = folder.resolve("site");
    var expected = ExpectedListing.load(folder.resolve(EXPECTED));
    var read = new ArrayList<String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var page = page(file, address(root, file, source));
        var rule = PageRules.find(source, page.address());
        if (rule.isPresent()) {
          var input = folder.relativize(file).toString().replace('\\', '/');
          read.add(input);
          compare(source.id(), input, PageReader.read(page, source, rule.get()).listings(),
              expected);
        }
      }
    }
    expected.stream()
        .filter(each -> !read.contains(each.file()) && !each.isNegative() && each.supportGroup())
        .forEach(each -> comparison.miss(new PageComparison.Where(source.id(), each.file()), each));
  }

  private void readCorpus(Path directory) throws IOException {
    var expected = ExpectedListing.load(directory.resolve(GOLD));
    var rule = new PageRule(List.of("/**"), new PageRule.JsonLd(), List.of());
    for (var file : list(directory.resolve("pages"), path -> path.toString().endsWith(".html"))) {
      var name = file.getFileName().toString();
      var page = page(file,
          URI.create("http://corpus.invalid/" + name.replaceAll("[^\\w.-]", "_")));
      var listings = PageReader.read(page, ruleless(page.address()), rule).listings();
      compare(name.replaceFirst("\\.html$", ""), "pages/" + name, listings, expected);
    }
  }

  private void compare(
      String site, String input, List<StatedListing> got, List<ExpectedListing> expected) {
    var here = expected.stream().filter(each -> each.file().equals(input)).toList();
    comparison.compare(new PageComparison.Where(site, input), got, here);
  }

  private static SourceDefinition definition(Path file) {
    return switch (SourceFile.read(file)) {
      case SourceReading.Valid(var definition) -> definition;
      case SourceReading.Invalid(var problems) ->
        throw new IllegalArgumentException(problems.toString());
    };
  }

  private static Page page(Path file, URI address) throws IOException {
    var name = file.getFileName().toString();
    var type = name.endsWith(".html")
        ? "text/html"
        : name.endsWith(".json") ? "application/json" : "application/octet-stream";
    return new Page(address, type, type.startsWith("text") || type.endsWith("json")
        ? Files.readString(file)
        : "");
  }

  private static URI address(Path root, Path file, SourceDefinition source) {
    var path = root.relativize(file)
        .toString()
        .replace('\\', '/')
        .replaceFirst("(^|/)index\\.html$", "$1");
    return source.home().page().resolve(path);
  }

  /// A source that says nothing about its pages.
  private static SourceDefinition ruleless(URI page) {
    var home = new SourceDefinition.Home(
        page, PostalAddress.UNSTATED, Optional.empty(), Optional.empty());
    var plan = new CrawlPlan(List.of(page), Duration.ofDays(1), Duration.ofDays(1), 1);
    return new SourceDefinition("corpus", "Corpus", SourceDefinition.Organizer.OTHER, false, "en",
        home,
        plan, List.of());
  }

  private static List<Path> list(Path directory, Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(wanted).sorted().toList();
    }
  }
}
