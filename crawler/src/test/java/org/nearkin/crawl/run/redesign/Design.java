package org.nearkin.crawl.run.redesign;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a site is built: its furniture, how it lays groups out, and what its classes are called.
///
/// @param furniture how many elements with classes of their own stand around the list
/// @param prefix begins each class of the furniture
record Design(Layout layout, Classes classes, int furniture, String prefix, String wrapper) {
  private static final List<List<String>> WORDS = List.of(
      List.of("group", "meeting", "entry", "card", "event"),
      List.of("name", "title", "heading", "what"), List.of("when", "time", "schedule", "hours"),
      List.of("where", "place", "venue", "address"), List.of("contact", "phone", "reach", "call"));

  enum Layout {
    LIST("ul", "li", "p"),
    TABLE("table", "tr", "td"),
    CARDS("div", "article", "div"),
    SECTIONS("main", "section", "span");

    final String list;
    final String item;
    final String field;

    Layout(String list, String item, String field) {
      this.list = list;
      this.item = item;
      this.field = field;
    }

    Layout next() {
      return switch (this) {
        case LIST -> TABLE;
        case TABLE -> CARDS;
        case CARDS -> SECTIONS;
        case SECTIONS -> LIST;
      };
    }
  }

  /// The classes that a rule names.
  record Classes(String item, String name, String when, String where, String contact) {

    static Classes random(RandomGenerator random, String prefix) {
      var words = WORDS.stream()
          .map(choice -> prefix + choice.get(random.nextInt(choice.size())))
          .toList();
      return new Classes(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4));
    }
  }

  static Design random(RandomGenerator random) {
    var layout = List.of(Layout.values()).get(random.nextInt(Layout.values().length));
    return new Design(layout, Classes.random(random, ""), random.nextInt(4, 30),
        "s" + random.nextInt(1000) + "-", "");
  }

  private Design with(Layout otherLayout, Classes otherClasses) {
    return new Design(otherLayout, otherClasses, furniture, prefix, wrapper);
  }

  /// The site's next design.
  Design next(Redesign redesign, RandomGenerator random) {
    var other = Classes.random(random, "x-");
    var otherLayout = layout.next();
    return switch (redesign) {
      case LIST_CLASSES_RENAMED -> with(layout, other);
      case NAME_CLASS_RENAMED -> with(layout, new Classes(classes.item(), other.name(),
          classes.when(), classes.where(), classes.contact()));
      case CONTACT_CLASS_RENAMED -> with(layout, new Classes(classes.item(), classes.name(),
          classes.when(), classes.where(), other.contact()));
      case LIST_LAID_OUT_ANEW -> with(otherLayout, other);
      case ALL_CLASSES_RENAMED -> new Design(layout, other, furniture, "y" + prefix, wrapper);
      case NEW_THEME_SAME_LIST -> new Design(layout, classes, random.nextInt(4, 30), "z" + prefix,
          "");
      case WHOLLY_NEW ->
        new Design(otherLayout, other, random.nextInt(4, 30), "w" + prefix, "wrap");
      case SCRIPTS -> this;
    };
  }

  /// The same, with the list wrapped once more.
  Design wrapped() {
    return new Design(layout, classes, furniture, prefix, "builder");
  }

  /// A page with these groups.
  String page(List<InventedGroup> groups) {
    var items = groups.stream().map(this::item).collect(Collectors.joining("\n"));
    var list = "<%1$s class='%2$slist'>%3$s</%1$s>".formatted(layout.list, prefix, items);
    return "<html><body class='" + prefix + "body'>" + around("top") + wrapped(list)
        + around("side") + "</body></html>";
  }

  private String wrapped(String list) {
    return wrapper.isEmpty()
        ? list
        : "<div class='%1$s-row'><div class='%1$s-column'><div class='%1$s-module'>%2$s</div></div></div>"
            .formatted(wrapper, list);
  }

  private String around(String place) {
    return IntStream.range(0, furniture / 2)
        .mapToObj(i -> "<div class='" + prefix + place + letter(i) + "'><a class='" + prefix
            + "link'>About us and our work, part " + i + "</a></div>")
        .collect(Collectors.joining());
  }

  /// Digits in classes do not count.
  private static String letter(int number) {
    return String.valueOf((char) ('a' + number));
  }

  private String item(InventedGroup group) {
    return "<%1$s class='%2$s post-%3$d%4$s'>".formatted(layout.item, classes.item(),
        group.number(), group.featured() ? " featured" : "")
        + field(classes.name(), group.name()) + field(classes.when(), group.when())
        + field(classes.where(), group.where()) + field(classes.contact(), group.contact())
        + "</" + layout.item + ">";
  }

  private String field(String name, String text) {
    return text.isEmpty()
        ? ""
        : "<%1$s class='%2$s'>%3$s</%1$s>".formatted(layout.field, name, text);
  }
}
