package org.nearkin.crawl.feed.bmlt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.crawl.feed.FeedRecord;

/// The format codes of a meeting.
///
/// Every server may name its codes as it likes; read are only those that nearly all keep as they come with the
/// software. What a code of a server's own means is in another answer of it (`GetFormats`), and is not guessed.
record BmltFormats(Set<String> codes) {
  private static final Map<String, String> AUDIENCES = Map.of(
      "W", "women",
      "M", "men",
      "Y", "young people",
      "YP", "young people",
      "GL", "LGBTQ people",
      "LGBTQ", "LGBTQ people",
      "LGBTQ+", "LGBTQ people");
  private static final Map<String, String> LANGUAGES = Map.of("ES", "es", "FR", "fr");
  private static final Set<String> VIRTUAL = Set.of("VM");
  private static final Set<String> HYBRID = Set.of("HY", "HYBR");
  private static final String CLOSED = "TC";

  static BmltFormats of(FeedRecord record) {
    return new BmltFormats(Stream.of(record.text("formats").split(",", -1))
        .map(code -> code.strip().toUpperCase(Locale.ROOT))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toUnmodifiableSet()));
  }

  List<String> audiences() {
    return codes.stream()
        .filter(AUDIENCES::containsKey)
        .map(AUDIENCES::get)
        .distinct()
        .sorted()
        .toList();
  }

  /// A meeting in two languages is left to its own words.
  Optional<String> findLanguage() {
    var languages = codes.stream().filter(LANGUAGES::containsKey).map(LANGUAGES::get).toList();
    return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
  }

  boolean isVirtual() {
    return codes.stream().anyMatch(VIRTUAL::contains);
  }

  boolean isHybrid() {
    return codes.stream().anyMatch(HYBRID::contains);
  }

  /// The place is closed for now; the meeting may go on by video.
  boolean isPlaceClosed() {
    return codes.contains(CLOSED);
  }
}
