package org.nearkin.crawl.discovery.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.discovery.SiteFindings;
import org.nearkin.crawl.discovery.site.HostWords;
import org.nearkin.crawl.discovery.site.SiteFacts;
import org.nearkin.crawl.extract.Page;
import org.nearkin.source.SourceDefinition;
import org.nearkin.source.SourceFile;
import org.nearkin.source.SourceReading;

/// A source file for a site, made of what was found there. A person checks it before it is used.
///
/// @param text YAML; its comments say where each line comes from
/// @param definition what the text means
public record Proposal(String id, String text, SourceDefinition definition) {

  /// Proposes a source; nothing where no groups were found.
  ///
  /// @param date of the look
  public static Optional<Proposal> of(SiteFindings findings, LocalDate date) {
    return of(findings, date, HostWords.id(findings.start()));
  }

  /// Proposes a source under a name that somebody has chosen.
  ///
  /// @param id lower-case words joined by hyphens
  public static Optional<Proposal> of(SiteFindings findings, LocalDate date, String id) {
    var choice = Choice.of(findings);
    if (choice.isEmpty()) {
      return Optional.empty();
    }
    var documents = findings.pages().stream().filter(Page::isDocument).toList();
    var facts = SiteFacts.of(documents, choice.listings());
    var text = new ProposalText(id, findings, choice, facts).write(date);
    return Optional.of(new Proposal(id, text, read(text, id)));
  }

  private static SourceDefinition read(String text, String id) {
    return switch (SourceFile.read(text, id)) {
      case SourceReading.Valid(var definition) -> definition;
      case SourceReading.Invalid(var problems) -> throw new IllegalStateException(
          "the proposed source is wrong: " + List.copyOf(problems));
    };
  }
}
