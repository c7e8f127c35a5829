package org.nearkin.crawl.feed.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.source.PageRule;

/// Which columns of a table hold which field.
///
/// @param numbers of the columns, from 0; several are joined
/// @param missing heads that the source names and the table has not
record CsvColumns(Map<Field, List<Integer>> numbers, List<String> missing) {
  /// Frequency, day and time, in the order in which they are joined.
  private static final List<Pattern> TIMES = Stream.of(
      "frequency|how often|week(?: of (?:the )?month)?|weeks",
      "(?:meets |meeting )?(?:days?|weekdays?)(?: of (?:the )?week)?",
      "(?:meets |meeting |start )?times?|hours?")
      .map(Pattern::compile)
      .toList();
  private static final Map<Field, Pattern> HEADS = heads(
      """
          NAME (?:support )?(?:group|program(?:me)?|meeting)(?: group)? name|name of (?:the )?(?:group|program)|(?:support )?group|program group name
          CONDITION conditions?(?: s)?|topics?|subjects?|diagnos[ie]s|illness|category|issue|type of group
          DESCRIPTION description|notes?|comments?|details|about|additional info(?:rmation)?
          ORGANIZER agency|organi[sz]ation|sponsor(?:ed by)?|hosted by|host
          FORMAT format|how to attend|mode|in person or online|in person online
          SCHEDULE schedule(?: free text)?|when|meeting schedule|days? (?:and )?times?|dates? (?:and )?times?|meets
          PLACE location|where|place|meeting place|meeting location
          VENUE venue|building|facility|where building|venue name|location name
          STREET address(?: 1)?|street(?: address)?
          CITY city|town
          REGION state|province|st
          POSTAL_CODE zip(?: code)?|post(?:al )?code
          COUNTRY country
          PHONE (?:contact )?(?:tele)?phone(?: number)?|tel
          EMAIL (?:contact )?e ?mail(?: address)?
          MEETING_LINK (?:zoom|meeting|online|video) link
          WEBSITE web(?: ?site)?|url|link|web link
          CONTACT contact(?: person| name)?|leader|facilitator
          AUDIENCE audience|who (?:may|can|should) (?:come|attend)|for whom|population|eligibility
          COST costs?|fees?|price
          LANGUAGE languages?
          STATUS status
          ZONE time ?zone
          """);

  CsvColumns {
    numbers = Map.copyOf(numbers);
    missing = List.copyOf(missing);
  }

  /// The columns that the source's rule names.
  static CsvColumns of(List<String> heads, PageRule.Csv rule) {
    Map<Field, List<Integer>> numbers = new EnumMap<>(Field.class);
    List<String> missing = new ArrayList<>();
    var plain = heads.stream().map(Fingerprint::normalize).toList();
    rule.columns().forEach((field, names) -> {
      for (var name : names) {
        var number = plain.indexOf(Fingerprint.normalize(name));
        if (number < 0) {
          missing.add(name);
        } else {
          numbers.computeIfAbsent(field, each -> new ArrayList<>()).add(number);
        }
      }
    });
    return new CsvColumns(numbers, missing);
  }

  /// The columns that their heads tell; empty for a table that does not look like one of groups with meeting times.
  static Optional<CsvColumns> recognise(List<String> heads) {
    var plain = heads.stream().map(Fingerprint::normalize).toList();
    Map<Field, List<Integer>> numbers = new EnumMap<>(Field.class);
    HEADS.forEach((field, pattern) -> find(plain, pattern)
        .ifPresent(number -> numbers.put(field, List.of(number))));
    if (!numbers.containsKey(Field.NAME)) {
      find(plain, Pattern.compile("name|title"))
          .ifPresent(number -> numbers.put(Field.NAME, List.of(number)));
    }
    var times = TIMES.stream().flatMap(pattern -> find(plain, pattern).stream()).toList();
    var days = find(plain, TIMES.get(1));
    if (days.isPresent()) {
      numbers.put(Field.RECURRENCE, times);
    }
    var whole = numbers.containsKey(Field.NAME)
        && (numbers.containsKey(Field.SCHEDULE) || days.isPresent());
    return whole ? Optional.of(new CsvColumns(numbers, List.of())) : Optional.empty();
  }

  List<Integer> of(Field field) {
    return numbers.getOrDefault(field, List.of());
  }

  private static Optional<Integer> find(List<String> heads, Pattern pattern) {
    return IntStream.range(0, heads.size())
        .filter(number -> pattern.matcher(heads.get(number)).matches())
        .boxed()
        .findFirst();
  }

  private static Map<Field, Pattern> heads(String table) {
    Map<Field, Pattern> heads = new EnumMap<>(Field.class);
    table.lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> heads.put(Field.valueOf(parts[0]), Pattern.compile(parts[1])));
    return heads;
  }
}
