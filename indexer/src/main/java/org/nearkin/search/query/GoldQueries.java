package org.nearkin.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nearkin.vocabulary.ConditionVocabulary;

/// Questions with known answers, brought into the words of [ReadSlots].
///
/// | column | holds |
/// |---|---|
/// | `condition_ids` | words for conditions, any of which is right; `query-conditions.tsv` says which of our ids each stands for |
/// | `format` | `online`, `in-person`, `hybrid`, `phone` or `any` |
/// | `location` | `Chicago, IL` or `ZIP 90210`, perhaps with `radius 30 mi`, or `-` |
/// | `day_time` | weekdays, `2nd Saturday`, `18:00`, `evening`, `today`, `now`, or `-` |
/// | `audience_or_policy` | `spouses`, `young women` …; `patients` and `adults` are everybody; `Spanish-language group` |
final class GoldQueries {
  private static final Pattern ZIP = Pattern.compile("ZIP (\\d{5})");
  private static final Pattern RADIUS = Pattern.compile("radius (\\d+) mi");
  private static final Pattern WEEK = Pattern.compile("(\\d)(?:st|nd|rd|th)");
  private static final Pattern LANGUAGE = Pattern.compile("Spanish-language");
  private static final Map<String, List<String>> AUDIENCES = Map.ofEntries(
      Map.entry("spouses", List.of("partner")), Map.entry("parents", List.of("parent")),
      Map.entry("mothers", List.of("parent")), Map.entry("caregivers", List.of("caregiver")),
      Map.entry("family", List.of("family")), Map.entry("grandparents", List.of("family")),
      Map.entry("siblings", List.of("sibling")),
      Map.entry("adult children", List.of("caregiver", "child")),
      Map.entry("men", List.of("men")), Map.entry("women", List.of("women")),
      Map.entry("young women", List.of("young-adults", "women")),
      Map.entry("young adults", List.of("young-adults")), Map.entry("teens", List.of("teens")),
      Map.entry("seniors", List.of("older-adults")), Map.entry("veterans", List.of("veterans")));

  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Set<String>> conditions = conditions();

  private GoldQueries(String header) {
    for (String name : header.split("\t", -1)) {
      columns.put(name.strip(), columns.size());
    }
  }

  /// One question and what it asks for.
  record Gold(
      String query,
      Set<String> conditions,
      Set<String> formats,
      Set<String> places,
      Set<String> times,
      Set<String> audiences,
      Set<String> languages) {}

  static List<Gold> parse(List<String> lines) {
    GoldQueries table = new GoldQueries(lines.isEmpty() ? "" : lines.getFirst());
    List<Gold> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(table.gold(lines.get(i).split("\t", -1), i + 1));
      }
    }
    return rows;
  }

  private Gold gold(String[] cells, int line) {
    String format = cell(cells, "format");
    String audience = cell(cells, "audience_or_policy");
    return new Gold(cell(cells, "query"), conditions(cell(cells, "condition_ids"), line),
        format.equals("any") || format.isEmpty() ? Set.of() : Set.of(format),
        places(cell(cells, "location")), times(cell(cells, "day_time")), audiences(audience),
        LANGUAGE.matcher(audience).find() ? Set.of("es") : Set.of());
  }

  private String cell(String[] cells, String column) {
    @Nullable
    Integer at = columns.get(column);
    if (at == null) {
      throw new IllegalArgumentException("column '" + column + "' is missing");
    }
    String cell = at < cells.length ? cells[at].strip() : "";
    return cell.equals("-") ? "" : cell;
  }

  private Set<String> conditions(String cell, int line) {
    Set<String> ids = new TreeSet<>();
    for (String word : cell.split("\\s*,\\s*", -1)) {
      Set<String> ours = conditions.get(word);
      if (ours == null) {
        throw new IllegalArgumentException(
            "line %d: query-conditions.tsv does not say what '%s' is".formatted(line, word));
      }
      ids.addAll(ours);
    }
    return ids;
  }

  private static Set<String> places(String cell) {
    Set<String> places = new TreeSet<>();
    Matcher radius = RADIUS.matcher(cell);
    if (radius.find()) {
      places.add(radius.group(1) + " miles");
    }
    Matcher zip = ZIP.matcher(cell);
    if (zip.find()) {
      places.add(zip.group(1));
    } else if (!cell.isEmpty()) {
      places.add(cell);
    }
    return places;
  }

  private static Set<String> times(String cell) {
    return Stream.of(cell.split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> WEEK.matcher(word).replaceFirst("week $1").toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> audiences(String cell) {
    return Stream.of(cell.split("\\s*;\\s*", -1))
        .flatMap(word -> AUDIENCES.getOrDefault(word, List.of()).stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> conditions() {
    try (InputStream in = GoldQueries.class.getResourceAsStream("query-conditions.tsv")) {
      if (in == null) {
        throw new IllegalStateException("query-conditions.tsv is missing from the program.");
      }
      Map<String, Set<String>> byWord = new HashMap<>();
      ConditionVocabulary.bundled().all().forEach(each -> byWord.put(each.id(), Set.of(each.id())));
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> byWord.put(cells[0], ids(cells[1])));
      return byWord;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> ids(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .peek(ConditionVocabulary.bundled()::get)
        .collect(Collectors.toSet());
  }
}
