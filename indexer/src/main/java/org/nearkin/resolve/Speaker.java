package org.nearkin.resolve;

import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.Statement;
import org.nearkin.group.ClaimReference;
import org.nearkin.group.Claimed;
import org.nearkin.source.SourceDefinition;

/// A listing version and the source that states it: what the readers of this package work on.
record Speaker(ListingVersion version, SourceDefinition source) {

  Stream<Statement> all(Field field) {
    return version.said().all(field);
  }

  Optional<Statement> find(Field field) {
    return version.said().find(field);
  }

  Optional<String> findText(Field field) {
    return version.said().findText(field);
  }

  Optional<Claimed<String>> findClaimed(Field field) {
    return find(field).map(statement -> claim(statement.text(), statement));
  }

  <T> Claimed<T> claim(T value, Statement statement) {
    return new Claimed<>(value,
        new ClaimReference(version.key(), version.said().page(), statement.evidence()));
  }
}
