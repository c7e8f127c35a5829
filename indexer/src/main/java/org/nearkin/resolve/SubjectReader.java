package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Statement;
import org.nearkin.group.Claimed;
import org.nearkin.group.Subject;
import org.nearkin.place.ConfidentialTopics;
import org.nearkin.place.Precision;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.ConditionLinker;
import org.nearkin.vocabulary.ConditionMatch;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.vocabulary.FacetReader;
import org.nearkin.vocabulary.Relation;

/// What a listing is about and for whom.
///
/// A name says it best. Only where it names no condition do the description and the heading above count,
/// and a heading that lists several subjects counts only for those the description names as well. Where the listing says
/// nothing at all, it is about what all groups of its source are about.
final class SubjectReader {
  private static final String CONTEXT = " support group";
  /// Below, the linker only knows an everyday word or an audience.
  private static final double STATED = 0.45;
  private static final double SAID_BY_SITE = 0.7;

  private final ConditionLinker linker;
  private final ConditionVocabulary vocabulary;
  private final FacetReader facets;

  SubjectReader(Knowledge knowledge) {
    this.linker = knowledge.linker();
    this.vocabulary = knowledge.vocabulary();
    this.facets = knowledge.facets();
  }

  Subject read(Speaker speaker) {
    var relations = EnumSet.noneOf(Relation.class);
    var audiences = EnumSet.noneOf(Audience.class);
    Stream.of(Field.NAME, Field.AUDIENCE).flatMap(speaker::all).forEach(statement -> {
      relations.addAll(facets.relations(statement.text()));
      audiences.addAll(facets.audiences(statement.text()));
    });
    return new Subject(conditions(speaker), relations, audiences);
  }

  /// How finely the place of such a group may be published; empty if in full.
  Optional<Precision> findFinest(Subject subject) {
    var conditions = subject.conditionIds()
        .stream()
        .flatMap(id -> Stream.concat(Stream.of(id), vocabulary.ancestors(id).stream()))
        .toList();
    return ConfidentialTopics.bundled().findFinest(conditions);
  }

  private List<Claimed<String>> conditions(Speaker speaker) {
    var own = ownConditions(speaker);
    return own.isEmpty() ? conditionsOfSource(speaker) : own;
  }

  /// The operator's word for what the site as a whole says, shown with the site's front page.
  private List<Claimed<String>> conditionsOfSource(Speaker speaker) {
    var home = speaker.source().home();
    var evidence = new Evidence(home.page(), "", Evidence.Method.RULE, SAID_BY_SITE);
    return home.about()
        .map(about -> new Statement(Field.CONDITION, about, evidence))
        .stream()
        .flatMap(statement -> stated(statement.text()).stream()
            .map(match -> speaker.claim(match.conditionId(), statement)))
        .toList();
  }

  private List<Claimed<String>> ownConditions(Speaker speaker) {
    var named = linked(speaker, Field.NAME);
    if (!named.isEmpty()) {
      return named;
    }
    var heading = linked(speaker, Field.CONDITION);
    if (heading.size() == 1) {
      return heading;
    }
    var described = Stream.of(Field.AUDIENCE, Field.DESCRIPTION)
        .map(field -> linked(speaker, field))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
    var confirmed = described.stream().filter(claimed -> isIn(heading, claimed.value())).toList();
    return confirmed.isEmpty() ? first(described) : confirmed;
  }

  /// Prose names many things in passing; the first is what the group is about.
  private static List<Claimed<String>> first(List<Claimed<String>> described) {
    return described.stream().limit(1).toList();
  }

  private boolean isIn(List<Claimed<String>> heading, String id) {
    return heading.stream()
        .map(Claimed::value)
        .anyMatch(
            other -> other.equals(id) || vocabulary.ancestors(id).contains(other));
  }

  private List<Claimed<String>> linked(Speaker speaker, Field field) {
    Map<String, Claimed<String>> byId = new LinkedHashMap<>();
    speaker.all(field)
        .forEach(statement -> link(statement).forEach(match -> byId.putIfAbsent(
            match.conditionId(), speaker.claim(match.conditionId(), statement))));
    return new ArrayList<>(byId.values());
  }

  /// A hint is no statement. A listing is about support, so its name may leave out the words that tell
  /// "MS Connections" from a place in Mississippi.
  private List<ConditionMatch> link(Statement statement) {
    var stated = stated(statement.text());
    return stated.isEmpty() && statement.field() == Field.NAME
        ? stated(statement.text() + CONTEXT)
        : stated;
  }

  private List<ConditionMatch> stated(String text) {
    return linker.link(text).stream().filter(match -> match.confidence() >= STATED).toList();
  }
}
