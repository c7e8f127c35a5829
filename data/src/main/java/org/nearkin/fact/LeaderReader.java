package org.nearkin.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nearkin.group.practice.Leader;

/// Who leads a group, from words such as "peer-led" or "facilitated by a social worker"; a name alone tells nothing.
public final class LeaderReader {
  private static final FactTable<Leader> PHRASES = FactTable.bundled("leaders.tsv", Leader.class);
  /// Roles count only behind a word for leading.
  private static final FactTable<Leader> ROLES = FactTable.bundled("leader-roles.tsv",
      Leader.class);
  private static final Pattern LEADS = Pattern.compile(
      "(?<![\\p{L}\\d])(?:(?:led|facilitated|run|moderated|hosted|conducted|guided|coordinated) by"
          + "|(?:facilitator|leader|moderator|facilitador|facilitadora)s?:|(?:dirigid|facilitad|guiad|coordinad|moderad|impartid)[oa]s? por|a cargo de)"
          + "(?![\\p{L}\\d])");
  private static final Pattern SENTENCE_END = Pattern.compile("[;!?\\n]|\\.(?= )");
  /// So far behind it the role may stand.
  private static final int NEAR = 70;

  private LeaderReader() {}

  /// What the text states, peers first; empty when it states nothing of it.
  public static List<Stated<Leader>> read(String text) {
    var read = FactText.of(text);
    var found = new ArrayList<>(PHRASES.read(text));
    var leads = LEADS.matcher(read.folded());
    var roles = ROLES.hits(read);
    while (leads.find()) {
      if (!read.isDenied(leads.start(), leads.end())) {
        var start = leads.start();
        var end = endOfSentence(read.folded(), leads.end());
        roles.stream()
            .filter(role -> role.start() >= start && role.end() <= end)
            .forEach(role -> role.value()
                .ifPresent(value -> found.add(
                    new Stated<>(value, read.snippet(start, role.end()), role.confidence()))));
      }
    }
    return firstOfEach(found);
  }

  private static int endOfSentence(String text, int from) {
    var near = Math.min(text.length(), from + NEAR);
    var end = SENTENCE_END.matcher(text).region(from, near).useTransparentBounds(true);
    return end.find() ? end.start() : near;
  }

  private static List<Stated<Leader>> firstOfEach(List<Stated<Leader>> found) {
    var first = new ArrayList<Stated<Leader>>();
    for (var leader : Leader.values()) {
      found.stream().filter(stated -> stated.value() == leader).findFirst().ifPresent(first::add);
    }
    return List.copyOf(first);
  }
}
