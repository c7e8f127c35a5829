package org.nearkin.crawl.run.match;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;

/// A listing in a test, said in a line.
record Saying(String key, List<Statement> statements) {
  private static final URI PAGE = URI.create("http://county.invalid/groups/");

  static Saying named(String key, String name) {
    return new Saying(key, List.of()).and(Field.NAME, name);
  }

  Saying at(String place) {
    return and(Field.PLACE, place);
  }

  Saying on(String schedule) {
    return and(Field.SCHEDULE, schedule);
  }

  Saying call(String phone) {
    return and(Field.PHONE, phone);
  }

  Saying and(Field field, String text) {
    var more = new ArrayList<>(statements);
    more.add(new Statement(field, text, new Evidence(PAGE, "", Evidence.Method.SEGMENT, 1)));
    return new Saying(key, List.copyOf(more));
  }

  StatedListing said() {
    return new StatedListing(key, PAGE, "en", statements);
  }

  static List<StatedListing> list(Saying... sayings) {
    return List.of(sayings).stream().map(Saying::said).toList();
  }
}
