package org.nearkin.crawl.run.redesign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.RunSummary;
import org.nearkin.crawl.run.RunSummary.KnownListings;
import org.nearkin.crawl.run.RunSummary.KnownPages;
import org.nearkin.crawl.run.RunSummary.RequiredField;

/// A site of one page whose groups come and go a little, and a reader with rules for its first design.
final class InventedSite {
  private final RandomGenerator random;
  private final Design.Classes rules;
  private final List<InventedGroup> groups = new ArrayList<>();
  private Design design;
  private boolean shell;
  private boolean banner;
  private int numbers;
  private Set<String> seen = Set.of();

  InventedSite(RandomGenerator random) {
    this.random = random;
    design = Design.random(random);
    rules = design.classes();
    var size = random.nextInt(4, 80);
    while (groups.size() < size) {
      groups.add(InventedGroup.random(numbers++, random));
    }
  }

  void redesign(Redesign redesign) {
    design = design.next(redesign, random);
    shell = redesign == Redesign.SCRIPTS;
  }

  void wrap() {
    design = design.wrapped();
  }

  /// A week in which each group ends with one chance in two hundred and is reworded with one in fifty.
  void passWeek() {
    groups.removeIf(_ -> random.nextInt(200) == 0);
    groups.replaceAll(group -> random.nextInt(50) == 0
        ? InventedGroup.random(group.number(), random)
        : group);
    if (random.nextInt(200) < groups.size()) {
      groups.add(InventedGroup.random(numbers++, random));
    }
    banner = random.nextInt(10) == 0;
  }

  /// What a run that reads the page now amounts to.
  RunSummary run() {
    var page = Jsoup.parse(html());
    var items = page.select("." + rules.item())
        .stream()
        .filter(item -> states(item, rules.name()))
        .toList();
    var before = seen;
    seen = items.stream()
        .map(item -> item.select("." + rules.name()).text())
        .collect(Collectors.toSet());
    var again = new HashSet<>(before);
    again.retainAll(seen);
    return new RunSummary(items.size(), new KnownListings(before.size(), again.size()),
        new KnownPages(1, 0, 0), coverage(items), text(page), PageShape.of(page), true);
  }

  private String html() {
    if (shell) {
      return "<html><body><div id='root'></div><script src='app.js'></script></body></html>";
    }
    var page = design.page(groups);
    return banner
        ? page.replace("</body>",
            "<div class='notice'><p class='notice-text'>Closed for snow</p></div></body>")
        : page;
  }

  private Map<RequiredField, Double> coverage(List<Element> items) {
    return Map.of(RequiredField.NAME, 1.0, RequiredField.SCHEDULE_OR_CONTACT,
        share(items, rules.when(), rules.contact()), RequiredField.PLACE_OR_ONLINE,
        share(items, rules.where(), rules.where()), RequiredField.SCHEDULE,
        share(items, rules.when(), rules.when()), RequiredField.CONTACT,
        share(items, rules.contact(), rules.contact()));
  }

  private static double share(List<Element> items, String one, String other) {
    return items.stream().filter(item -> states(item, one) || states(item, other)).count()
        / (double) Math.max(1, items.size());
  }

  private static boolean states(Element item, String field) {
    return !item.select("." + field).text().isBlank();
  }

  private static double text(Document page) {
    return page.body().text().length();
  }
}
