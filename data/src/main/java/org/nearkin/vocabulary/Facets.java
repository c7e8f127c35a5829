package org.nearkin.vocabulary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// Relations and audiences that a text states.
record Facets(Set<Relation> relations, Set<Audience> audiences) {
  Facets {
    relations = Set.copyOf(relations);
    audiences = Set.copyOf(audiences);
  }

  static Facets union(Collection<Facets> parts) {
    Set<Relation> relations = EnumSet.noneOf(Relation.class);
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    parts.forEach(part -> {
      relations.addAll(part.relations());
      audiences.addAll(part.audiences());
    });
    return new Facets(relations, audiences);
  }
}
