package org.nearkin.crawl.run.redesign;

import java.util.random.RandomGenerator;

/// An entry of an invented page; a field may be empty.
record InventedGroup(int number, String name, String when, String where, String contact,
    boolean featured) {

  static InventedGroup random(int number, RandomGenerator random) {
    var words = "We meet in the small room. ".repeat(random.nextInt(1, 4));
    return new InventedGroup(number, "Support group number " + number,
        random.nextInt(20) == 0 ? "" : "Tuesdays at 7 pm", words,
        random.nextInt(4) == 0 ? "" : "Call 413-555-01" + random.nextInt(10, 100),
        random.nextInt(12) == 0);
  }
}
