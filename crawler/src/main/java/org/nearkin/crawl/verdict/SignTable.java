package org.nearkin.crawl.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The signs of `signs.tsv`, in English and Spanish. The first that fits decides.
final class SignTable {
  private static final List<Sign> SIGNS = load("signs.tsv");

  private SignTable() {}

  /// What the first fitting sign says of a page.
  static Optional<PageVerdict> find(PageLook look, boolean isSuccess) {
    return SIGNS.stream()
        .map(sign -> isSuccess ? sign.find(look) : sign.findAnyLength(look))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<Sign> load(String file) {
    try (var stream = Objects.requireNonNull(SignTable.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Sign::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + file + " cannot be read.", e);
    }
  }
}
