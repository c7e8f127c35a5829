package org.nearkin.crawl.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;

/// A listing while it is being read.
public final class ListingDraft {
  private final URI document;
  private final Evidence.Method method;
  private final List<Statement> statements = new ArrayList<>();

  public ListingDraft(URI document, Evidence.Method method) {
    this.document = document;
    this.method = method;
  }

  /// Notes what is said about a field; blank text and repetitions are passed over.
  ///
  /// @param locator CSS path or JSON pointer
  /// @param confidence 0 to 1
  public void state(Field field, String text, String locator, double confidence) {
    var words = text.strip();
    if (!words.isEmpty() && !says(field, words)) {
      var evidence = new Evidence(document, locator, method, confidence);
      statements.add(new Statement(field, words, evidence));
    }
  }

  public boolean says(Field field, String words) {
    return statements.stream().anyMatch(said -> said.field() == field && said.text().equals(words));
  }

  public boolean states(Field field) {
    return findText(field).isPresent();
  }

  /// The first words about a field.
  public Optional<String> findText(Field field) {
    return statements.stream()
        .filter(said -> said.field() == field)
        .map(Statement::text)
        .findFirst();
  }

  /// The first words about a field, or nothing as an empty text.
  public String text(Field field) {
    return findText(field).orElse("");
  }

  public StatedListing finish(String key, URI page, String language) {
    return new StatedListing(key, page, language, statements);
  }
}
