package org.nearkin.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.nearkin.claim.ListingKey;
import org.nearkin.group.GroupId;
import org.nearkin.group.Standing;
import org.nearkin.resolve.Relative;
import org.nearkin.resolve.match.Verdict;

/// Plain words for why a group is one group, why it is not others, and why it is in its state.
final class GroupReasons {
  /// A feed's group may have hundreds of pairs; the surest tell enough.
  private static final int MOST = 20;

  private GroupReasons() {}

  /// Such as "fresh, because a source showed it 2 days ago".
  static String state(Standing standing, Instant now) {
    var seen = "last shown by a source " + ago(standing.lastSeen(), now);
    var confirmed = standing.confirmed()
        .map(at -> ", last confirmed by its organiser " + ago(at, now))
        .orElse("");
    var told = seen + confirmed;
    return switch (standing.state()) {
      case FRESH -> "fresh, because seen or confirmed within 14 days: " + told;
      case AGING -> "aging, because neither seen nor confirmed within 14 days: " + told;
      case DOUBTFUL -> "doubtful, because neither seen nor confirmed within 60 days, all its dates"
          + " have passed, or no source shows it any more: " + told;
      case PAUSED -> "paused, because its sources or people say that it does not meet for now: "
          + told;
      case HIDDEN -> "hidden, because its organiser opted out, or it was neither seen nor confirmed"
          + " for 180 days: " + told;
      case GONE -> "gone, because people said that it has ended, or its listings went: " + told;
    };
  }

  private static String ago(Instant at, Instant now) {
    var days = Duration.between(at, now).toDays();
    return days <= 0 ? "today" : days == 1 ? "1 day ago" : days + " days ago";
  }

  /// What a redirect means, both ways.
  static List<String> ids(Optional<GroupId> successor, List<GroupId> predecessors) {
    var lines = new ArrayList<String>();
    successor.ifPresent(id -> lines.add("  joined with another group: its address leads to " + id));
    predecessors.forEach(id -> lines.add("  also known as " + id + ", whose address leads here"));
    return lines;
  }

  /// The pairs within the group, then those with others.
  static List<String> relatives(List<Relative> relatives) {
    var lines = new ArrayList<String>();
    add(lines, relatives, Relative::together, "why these listings are one group:");
    add(lines, relatives, relative -> !relative.together(), "listings like it that are not of it:");
    return lines;
  }

  private static void add(List<String> lines, List<Relative> relatives,
      Predicate<Relative> which, String heading) {
    var chosen = relatives.stream().filter(which).toList();
    if (!chosen.isEmpty()) {
      lines.add(heading);
      chosen.stream().limit(MOST).forEach(relative -> lines.addAll(lines(relative)));
      if (chosen.size() > MOST) {
        lines.add("  and " + (chosen.size() - MOST) + " pairs more");
      }
    }
  }

  private static List<String> lines(Relative relative) {
    var verdict = relative.verdict();
    return List.of(
        "  " + name(relative.listing()) + " and " + name(relative.other())
            + (relative.together() ? "" : " (" + relative.otherName() + ")") + ": "
            + outcome(relative),
        String.format(Locale.ROOT, "    %s, probability of one meeting %.3f: %s",
            relation(verdict), verdict.probability(), String.join("; ", verdict.reasons())));
  }

  private static String name(ListingKey key) {
    return key.source() + "/" + key.key();
  }

  private static String outcome(Relative relative) {
    if (relative.decided().isPresent()) {
      return switch (relative.decided().get()) {
        case SAME -> relative.together()
            ? "joined, because people said so"
            : "people said that they are one group, and also what forbids it";
        case NOT_SAME -> "kept apart, because people said so";
      };
    }
    return switch (relative.verdict().band()) {
      case JOIN -> relative.together()
          ? "joined without asking"
          : "kept apart, because another listing of the one group is no match for one of the other";
      case REVIEW -> relative.together()
          ? "together through other pairs; alone they would wait for a person"
          : "kept apart until a person decides";
      case APART -> relative.together() ? "together through other pairs" : "kept apart";
    };
  }

  private static String relation(Verdict verdict) {
    return switch (verdict.relation()) {
      case SAME_MEETING -> "the same meeting";
      case OTHER_MEETING -> "another meeting of the group";
      case SIBLING -> "a sister group of the same organisation";
      case DIFFERENT -> "another group";
    };
  }
}
