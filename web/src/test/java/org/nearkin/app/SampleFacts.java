package org.nearkin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Statement;
import org.nearkin.group.FactNotation;
import org.nearkin.group.SupportGroup;

/// What people read of joining, guests, leaders, ages, access and safety in the sample's pages, and what is published.
///
/// A listing of the sample that the table does not name states nothing of it.
record SampleFacts(int right, TreeSet<String> wrong, TreeSet<String> missed) {
  private static final Path TABLE = Path.of("src/test/resources/sample-facts.tsv");

  private record Row(String source, String words, List<String> facts) {}

  static SampleFacts compare(Collection<SupportGroup> groups, List<ListingVersion> listings)
      throws IOException {
    var rows = rows();
    Map<ListingKey, ListingVersion> byKey = listings.stream()
        .collect(Collectors.toMap(ListingVersion::key, Function.identity()));
    var result = new SampleFacts(0, new TreeSet<>(), new TreeSet<>());
    for (var group : groups) {
      var versions = group.provenance()
          .listings()
          .stream()
          .map(link -> byKey.get(link.listing()))
          .filter(Objects::nonNull)
          .toList();
      var expected = new TreeSet<String>();
      rows.stream()
          .filter(row -> versions.stream().anyMatch(version -> isOf(row, version)))
          .forEach(row -> expected.addAll(row.facts()));
      result = result.and(group.name().value(), expected, published(group));
    }
    return result;
  }

  private static TreeSet<String> published(SupportGroup group) {
    return FactNotation.list(group.details())
        .stream()
        .filter(fact -> !fact.startsWith("COST"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SampleFacts and(String name, TreeSet<String> expected, TreeSet<String> published) {
    published.stream()
        .filter(fact -> !expected.contains(fact))
        .forEach(fact -> wrong.add(name + ": " + fact));
    expected.stream()
        .filter(fact -> !published.contains(fact))
        .forEach(fact -> missed.add(name + ": " + fact));
    published.retainAll(expected);
    return new SampleFacts(right + published.size(), wrong, missed);
  }

  double precision() {
    return right / (double) (right + wrong.size());
  }

  double recall() {
    return right / (double) (right + missed.size());
  }

  private static boolean isOf(Row row, ListingVersion version) {
    return version.key().source().equals(row.source()) && version.said()
        .statements()
        .stream()
        .anyMatch(statement -> says(statement, row.words()));
  }

  /// A listing is told by its whole name, or by words of its description.
  private static boolean says(Statement statement, String words) {
    return statement.field() == Field.NAME
        ? statement.text().equals(words)
        : statement.field() == Field.DESCRIPTION && statement.text().contains(words);
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE)
        .stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Row(cells[0], cells[1],
            Stream.of(cells[2].split(", ")).filter(fact -> !fact.isEmpty()).toList()))
        .toList();
  }
}
