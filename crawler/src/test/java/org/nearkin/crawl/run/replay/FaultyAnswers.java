package org.nearkin.crawl.run.replay;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.nearkin.crawl.run.PageShape;
import org.nearkin.crawl.run.life.ListingTrace.OwnPage;
import org.nearkin.crawl.run.replay.Answer.Failed;
import org.nearkin.crawl.run.replay.Answer.Missing;
import org.nearkin.crawl.run.replay.Answer.Shown;
import org.nearkin.crawl.run.replay.SimPage.ListPage;
import org.nearkin.crawl.run.replay.SimPage.Own;

/// What becomes of an answer under a fault.
final class FaultyAnswers {
  private static final Answer FAILED = new Failed();
  private static final PageShape STRANGE = shape(900_000, 900_012);

  private FaultyAnswers() {}

  /// The shape that has the paths from one number to another.
  static PageShape shape(long from, long until) {
    return new PageShape(
        Set.copyOf(LongStream.range(from, until).boxed().toList()));
  }

  /// The answer under a fault.
  ///
  /// @param first what the first list page would answer
  static Answer distort(Fault fault, SimPage page, Answer sound, Supplier<Answer> first,
      RandomGenerator random) {
    return switch (fault) {
      case OUTAGE_OF_HOURS, OUTAGE_OF_DAYS, NAME_NOT_RESOLVED, CERTIFICATE_EXPIRED, SERVER_ERRORS,
          CHALLENGE_AS_403, CHALLENGE_AS_200, SIGN_IN_WALL, NEEDS_SCRIPTS, ROBOTS_FORBIDS_ALL ->
        FAILED;
      case CHALLENGE_NOT_RECOGNISED, SIGN_IN_WALL_NOT_RECOGNISED, NEEDS_SCRIPTS_NOT_RECOGNISED,
          MAINTENANCE_AS_200 ->
        strangePage();
      case SOFT_404_FOR_ALL -> new Missing(OwnPage.SOFT_NOT_FOUND);
      case ALL_404 -> new Missing(OwnPage.NOT_FOUND);
      case ALL_TO_ROOT -> new Missing(OwnPage.TO_ROOT);
      case SOFT_404_FOR_OWN_PAGES -> page instanceof Own
          ? new Missing(OwnPage.SOFT_NOT_FOUND)
          : sound;
      case SOME_OWN_PAGES_404 -> page instanceof Own && random.nextDouble() < 0.15
          ? new Missing(OwnPage.NOT_FOUND)
          : sound;
      case TOO_MANY_REQUESTS -> random.nextDouble() < 0.6 ? FAILED : sound;
      case SLOW_PAGES_FAIL -> random.nextDouble() < 0.3 ? FAILED : sound;
      case FEW_SLOW_PAGES_FAIL -> random.nextDouble() < 0.1 ? FAILED : sound;
      case NEXT_LINK_LOST, NEXT_PAGES_SHOW_THE_FIRST, NEXT_PAGES_404 -> paging(fault, page, sound,
          first.get());
      case CLASSES_RENAMED, LIST_BECOMES_CARDS, CONTACTS_NOT_READ, CUT_AND_NOTICED, CUT_UNNOTICED,
          EMPTY_FEED, HALF_FEED, FEED_AND_LIST_EMPTY_TEMPLATE,
          WRONG_CHARSET ->
        sound instanceof Shown shown
            ? misread(fault, page, shown)
            : sound;
      case SITEMAP_EMPTY -> sound;
    };
  }

  private static Answer strangePage() {
    return new Shown(List.of(), Set.of(), false, false, 150, STRANGE, 0);
  }

  private static Answer paging(Fault fault, SimPage page, Answer sound, Answer first) {
    var further = page instanceof ListPage(var number) && number > 1;
    if (fault == Fault.NEXT_PAGES_404 && further) {
      return new Missing(OwnPage.NOT_FOUND);
    }
    if (fault == Fault.NEXT_PAGES_SHOW_THE_FIRST && further) {
      return first instanceof Shown shown ? shown.linking(false) : first;
    }
    return page instanceof ListPage && sound instanceof Shown shown
        && (fault != Fault.NEXT_PAGES_SHOW_THE_FIRST)
            ? shown.linking(false)
            : sound;
  }

  private static Answer misread(Fault fault, SimPage page, Shown shown) {
    var list = page instanceof ListPage;
    var half = shown.keys().subList(0, shown.keys().size() / 2);
    return switch (fault) {
      case CLASSES_RENAMED -> shown.showing(List.of()).looking(STRANGE, shown.textLength());
      case LIST_BECOMES_CARDS -> shown.showing(half)
          .stating(0.4)
          .looking(STRANGE,
              shown.textLength());
      case CONTACTS_NOT_READ -> shown.stating(0.3);
      case CUT_AND_NOTICED -> shown.cutShort();
      case CUT_UNNOTICED -> list
          ? shown.showing(shown.keys().subList(0, shown.keys().size() - shown.keys().size() / 5))
          : shown;
      case EMPTY_FEED -> list ? shown.showing(List.of()) : shown;
      case HALF_FEED -> list ? shown.showing(half) : shown;
      case FEED_AND_LIST_EMPTY_TEMPLATE -> shown.showing(List.of())
          .looking(shown.shape(), 0.75 * shown.textLength());
      case WRONG_CHARSET -> list
          ? shown.showing(shown.keys().stream().map(key -> key + "?").toList())
          : shown;
      default -> throw new IllegalArgumentException(fault.name());
    };
  }
}
