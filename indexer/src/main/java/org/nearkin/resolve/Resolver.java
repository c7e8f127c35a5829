package org.nearkin.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.nearkin.claim.Claims;
import org.nearkin.claim.Issue;
import org.nearkin.claim.ListingKey;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Statement;
import org.nearkin.fact.OptOutReader;
import org.nearkin.group.GroupId;
import org.nearkin.group.SupportGroup;
import org.nearkin.source.SourceDefinition;

/// Makes groups of claims: normalise, geotag, match, merge, judge their state.
///
/// A pure function of its inputs; randomness only names groups never seen before.
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
  /// @param memberships which public id each listing had so far; ids stay with their listings
  public Resolution resolve(Claims claims, Map<ListingKey, GroupId> memberships, Instant now) {
    var normalizer = new Normalizer(sources, knowledge);
    var normal = new ArrayList<NormalListing>();
    var unlisted = new ArrayList<Issue>();
    for (var version : claims.listings()) {
      if (asksNotToBeListed(version)) {
        unlisted.add(new Issue(Issue.Kind.ASKS_NOT_TO_BE_LISTED,
            version.key().source() + "/" + version.key().key(),
            "It asks that no other directory print it, so it is not published."));
      } else {
        normalizer.normalize(version, claims.decisions()).ifPresent(normal::add);
      }
    }
    var comparisons = new Comparisons(normal, knowledge);
    var clusters = new Clusters(comparisons, normal, claims.decisions()).find();
    var standing = new StandingRule(claims.decisions(), now);
    var merger = new Merger(comparisons);
    var naming = new Naming(memberships);
    var groups = clusters.stream()
        .map(cluster -> merger.merge(naming.nameOf(cluster), cluster, standing.stand(cluster)))
        .toList();
    return new Resolution(groups, naming.memberships(clusters, groups),
        Stream.concat(unlisted.stream(), normal.stream().flatMap(IssueFinder::find)).toList());
  }

  private static boolean asksNotToBeListed(ListingVersion version) {
    return version.said()
        .statements()
        .stream()
        .map(Statement::text)
        .anyMatch(OptOutReader::asksNotToBeListed);
  }

  /// Gives each cluster its public id.
  private final class Naming {
    private final Map<ListingKey, GroupId> before;
    private final Set<GroupId> taken = new HashSet<>();

    Naming(Map<ListingKey, GroupId> before) {
      this.before = before;
    }

    /// The id of its first member that has one, else a new one.
    GroupId nameOf(List<NormalListing> cluster) {
      var known = cluster.stream()
          .map(listing -> Optional.ofNullable(before.get(listing.key())))
          .flatMap(Optional::stream)
          .filter(id -> !taken.contains(id))
          .findFirst();
      var id = known.orElseGet(this::fresh);
      taken.add(id);
      return id;
    }

    private GroupId fresh() {
      var id = GroupId.random(random);
      return taken.contains(id) || before.containsValue(id) ? fresh() : id;
    }

    Map<ListingKey, GroupId> memberships(
        List<List<NormalListing>> clusters, List<SupportGroup> groups) {
      var now = new HashMap<ListingKey, GroupId>();
      for (int i = 0; i < clusters.size(); i++) {
        for (var listing : clusters.get(i)) {
          now.put(listing.key(), groups.get(i).id());
        }
      }
      return now;
    }
  }
}
