package org.nearkin.claim;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One source's entry as read, before anybody interprets it.
///
/// @param key names the listing within its source and stays the same from crawl to crawl
/// @param page the address a person opens to see it
/// @param language two-letter code of the text's language
public record StatedListing(String key, URI page, String language, List<Statement> statements) {

  public StatedListing {
    statements = List.copyOf(statements);
  }

  /// The first statement of a field, which is the one the source puts forward.
  public Optional<Statement> find(Field field) {
    return all(field).findFirst();
  }

  /// The words of the first statement of a field.
  public Optional<String> findText(Field field) {
    return find(field).map(Statement::text);
  }

  public Stream<Statement> all(Field field) {
    return statements.stream().filter(statement -> statement.field() == field);
  }

  /// Whether a person would read and be led to the same; where in a document the words stand, and in which order, does
  /// not count.
  public boolean saysTheSameAs(StatedListing other) {
    return page.equals(other.page) && words().equals(other.words());
  }

  private Map<Field, Set<String>> words() {
    return statements.stream()
        .collect(Collectors.groupingBy(Statement::field,
            Collectors.mapping(Statement::text, Collectors.toSet())));
  }
}
