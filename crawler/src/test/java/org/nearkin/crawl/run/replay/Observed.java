package org.nearkin.crawl.run.replay;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.run.RunSummary.RequiredField;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;
import org.nearkin.crawl.run.replay.Answer.Failed;
import org.nearkin.crawl.run.replay.Answer.Missing;
import org.nearkin.crawl.run.replay.Answer.Shown;
import org.nearkin.crawl.run.replay.SimPage.ListPage;
import org.nearkin.crawl.run.replay.SimPage.Own;

/// All that one simulated run met: lists to their end, own pages that they link to, and pages known from before.
///
/// @param unlinked list pages that no other page linked to this time
record Observed(long hour, Map<SimPage, Answer> answers, Set<SimPage> unlinked) {

  static Observed visit(SimSource source, long hour, Set<SimPage> known, RandomGenerator random) {
    var answers = new LinkedHashMap<SimPage, Answer>();
    for (var number = 1; number < 500; number++) {
      var page = new ListPage(number);
      answers.put(page, source.answer(page, hour, random));
      if (!(answers.get(page) instanceof Shown shown && shown.next())) {
        break;
      }
    }
    var unlinked = known.stream()
        .filter(page -> page instanceof ListPage && !answers.containsKey(page))
        .collect(Collectors.toSet());
    unlinked.forEach(page -> answers.put(page, source.answer(page, hour, random)));
    if (source.kind == SimSource.Kind.LIST_WITH_OWN_PAGES) {
      var linked = new TreeSet<>(listed(answers));
      known.forEach(page -> {
        if (page instanceof Own(var key)) {
          linked.add(key);
        }
      });
      linked.forEach(key -> answers.put(new Own(key), source.answer(new Own(key), hour, random)));
    }
    return new Observed(hour, answers, unlinked);
  }

  private static Set<String> listed(Map<SimPage, Answer> answers) {
    return answers.entrySet()
        .stream()
        .filter(entry -> entry.getKey() instanceof ListPage)
        .flatMap(entry -> keys(entry.getValue()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> keys(Answer answer) {
    return answer instanceof Shown shown ? shown.keys().stream() : Stream.empty();
  }

  Set<String> seen() {
    return answers.values().stream().flatMap(Observed::keys).collect(Collectors.toSet());
  }

  /// For each key on a list page, all keys of that page.
  Map<String, Set<String>> neighbours() {
    var neighbours = new LinkedHashMap<String, Set<String>>();
    answers.forEach((page, answer) -> {
      if (page instanceof ListPage && answer instanceof Shown shown) {
        var all = Set.copyOf(shown.keys());
        shown.keys().forEach(key -> neighbours.put(key, all));
      }
    });
    return neighbours;
  }

  Set<String> named() {
    return shown().flatMap(page -> page.named().stream()).collect(Collectors.toSet());
  }

  /// Pages that brought a listing.
  Set<SimPage> fruitful() {
    return answers.entrySet()
        .stream()
        .filter(entry -> keys(entry.getValue()).findAny().isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Whether every list page was read, none was cut, and none still shows listings that no page links to any more.
  boolean isComplete() {
    return answers.entrySet()
        .stream()
        .filter(entry -> entry.getKey() instanceof ListPage)
        .noneMatch(entry -> switch (entry.getValue()) {
          case Failed() -> true;
          case Missing _ -> entry.getKey().equals(new ListPage(1));
          case Shown shown -> shown.cut()
              || (unlinked.contains(entry.getKey()) && !shown.keys().isEmpty());
        });
  }

  OwnPage ownPage(String key) {
    var answer = answers.get(new Own(key));
    return switch (answer) {
      case null -> OwnPage.NONE;
      case Failed() -> OwnPage.FAILED;
      case Missing(var how) -> how;
      case Shown shown -> shown.keys().contains(key) ? OwnPage.NONE : OwnPage.FAILED;
    };
  }

  RunSummary summary(Set<String> seenBefore, Set<SimPage> fruitfulBefore) {
    var seen = seen();
    var again = (int) seenBefore.stream().filter(seen::contains).count();
    var stated = shown().filter(page -> !page.keys().isEmpty())
        .mapToDouble(Shown::stated)
        .average()
        .orElse(0);
    return new RunSummary(seen.size(), new KnownListings(seenBefore.size(), again),
        pages(fruitfulBefore),
        Map.of(RequiredField.NAME, 1.0, RequiredField.SCHEDULE_OR_CONTACT, stated,
            RequiredField.PLACE_OR_ONLINE, 1.0),
        shown().mapToDouble(Shown::textLength).average().orElse(0),
        PageShape.union(shown().map(Shown::shape).toList()), isComplete());
  }

  private KnownPages pages(Set<SimPage> known) {
    var asked = known.stream()
        .flatMap(page -> Optional.ofNullable(answers.get(page)).stream())
        .toList();
    return new KnownPages(asked.size(), count(asked, Failed.class), count(asked, Missing.class));
  }

  private static int count(List<Answer> answers, Class<? extends Answer> kind) {
    return (int) answers.stream().filter(kind::isInstance).count();
  }

  private Stream<Shown> shown() {
    return answers.values().stream().filter(Shown.class::isInstance).map(Shown.class::cast);
  }
}
