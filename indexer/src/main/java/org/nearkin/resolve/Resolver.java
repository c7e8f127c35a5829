package org.nearkin.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nearkin.claim.Claims;
import org.nearkin.claim.Issue;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Statement;
import org.nearkin.fact.OptOutReader;
import org.nearkin.group.Membership;
import org.nearkin.group.SupportGroup;
import org.nearkin.source.SourceDefinition;

/// Makes groups of claims: normalise, geotag, match, merge, judge their state.
///
/// A pure function of its inputs; randomness only names listings never seen before.
public final class Resolver {
  private final Map<String, SourceDefinition> sources = new HashMap<>();
  private final Knowledge knowledge;
  private final RandomGenerator random;

  public Resolver(List<SourceDefinition> sources, Knowledge knowledge, RandomGenerator random) {
    sources.forEach(source -> this.sources.put(source.id(), source));
    this.knowledge = knowledge;
    this.random = random;
  }

  /// The groups that the claims amount to on a date.
  ///
  /// @param memberships what is remembered of listings, so that public ids persist
  public Resolution resolve(
      Claims claims, Map<ListingKey, Membership> memberships, Instant now) {
    var decisions = new DecisionLog(claims.decisions());
    var unlisted = new ArrayList<Issue>();
    var normal = normalize(claims, decisions, unlisted);
    var identity = new Identity(memberships, decisions, random);
    var groups = groups(normal, decisions, identity, now);
    return new Resolution(groups, identity.memory(),
        Stream.concat(unlisted.stream(), normal.stream().flatMap(IssueFinder::find)).toList());
  }

  private List<SupportGroup> groups(
      List<NormalListing> normal, DecisionLog decisions, Identity identity, Instant now) {
    var comparisons = new Comparisons(normal, knowledge);
    var clusters = new Clusters(comparisons, normal, decisions).find();
    var named = identity.name(clusters.stream()
        .map(cluster -> cluster.stream().map(NormalListing::key).toList())
        .toList());
    var standing = new StandingRule(decisions, now);
    var merger = new Merger(comparisons);
    return IntStream.range(0, clusters.size())
        .mapToObj(i -> merger.merge(named.get(i).id(), clusters.get(i),
            standing.stand(clusters.get(i), named.get(i).all())))
        .toList();
  }

  /// Why the listings of a group are one, and which others are like them, the likest first.
  public List<Relative> relatives(Claims claims, Set<ListingKey> group) {
    var decisions = new DecisionLog(claims.decisions());
    var normal = normalize(claims, decisions, new ArrayList<>());
    return new Relatives(normal, new Comparisons(normal, knowledge), decisions).of(group);
  }

  private List<NormalListing> normalize(
      Claims claims, DecisionLog decisions, List<Issue> unlisted) {
    var normalizer = new Normalizer(sources, knowledge);
    var normal = new ArrayList<NormalListing>();
    for (var version : claims.listings()) {
      if (asksNotToBeListed(version)) {
        unlisted.add(new Issue(Issue.Kind.ASKS_NOT_TO_BE_LISTED,
            version.key().source() + "/" + version.key().key(),
            "It asks that no other directory print it, so it is not published."));
      } else {
        normalizer.normalize(version, decisions.about(version.key())).ifPresent(normal::add);
      }
    }
    return normal;
  }

  private static boolean asksNotToBeListed(ListingVersion version) {
    return version.said()
        .statements()
        .stream()
        .map(Statement::text)
        .anyMatch(OptOutReader::asksNotToBeListed);
  }
}
