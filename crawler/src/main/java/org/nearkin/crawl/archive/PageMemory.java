package org.nearkin.crawl.archive;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;

/// What is remembered of a page of a source.
///
/// @param validators of the last body, as sent
/// @param archivedAt the version in the archive that stands for the page while it does not change; empty if its body
///     may not be archived or was cut
/// @param status the last one that the server answered with
public record PageMemory(String source, URI address, Validators validators, PageHash hash,
    Optional<Instant> archivedAt, int status, Visits visits) {
  private static final int FULL_VISIT = 5;

  /// How often it was looked at, and with what result.
  ///
  /// @param count visits that were answered with a body or 304
  /// @param changed visits that found another main text than the one before
  /// @param unchanged how many of the last visits in a row found the very same bytes
  public record Visits(Instant firstSeen, Instant lastSeen, int count, int changed,
      int unchanged) {

    Visits next(Instant at, boolean sameBody, boolean sameText) {
      return new Visits(firstSeen, at, count + 1, changed + (sameText ? 0 : 1),
          sameBody ? unchanged + 1 : 0);
    }

    Visits withLastSeen(Instant at) {
      return new Visits(firstSeen, at, count, changed, unchanged);
    }
  }

  /// A body that was fetched.
  ///
  /// @param archivedAt the version in the archive, if it was archived whole
  public record Sight(Fetched page, PageHash hash, Instant at, Optional<Instant> archivedAt) {}

  /// What is remembered after the first visit.
  public static PageMemory first(String source, Sight sight) {
    var visits = new Visits(sight.at(), sight.at(), 1, 0, 0);
    return of(source, sight, visits);
  }

  /// What is remembered after a visit that brought a body.
  public PageMemory afterBody(Sight sight) {
    var sameBody = hash.body().equals(sight.hash().body());
    var sameText = hash.text().equals(sight.hash().text());
    return of(source, sight, visits.next(sight.at(), sameBody, sameText));
  }

  private static PageMemory of(String source, Sight sight, Visits visits) {
    var page = sight.page();
    return new PageMemory(source, page.address(), page.headers().validators(), sight.hash(),
        sight.archivedAt(), page.status(), visits);
  }

  /// What is remembered after the answer 304. The validators stay, although RFC 9110, section 15.4.5 lets the answer
  /// bring new ones: we do not see them.
  public PageMemory afterNotModified(Instant at) {
    return new PageMemory(source, address, validators, hash, archivedAt, 304,
        visits.next(at, true, true));
  }

  /// What is remembered after an answer without a page, such as 404.
  public PageMemory afterStatus(int answer, Instant at) {
    return new PageMemory(source, address, validators, hash, archivedAt, answer,
        visits.withLastSeen(at));
  }

  /// What to ask the server with. Nothing, if the body is not in the archive to be read again; and nothing at every
  /// fifth visit in a row without a change, because some servers say 304 whatever happens.
  public Validators nextValidators() {
    var full = (visits.unchanged() + 1) % FULL_VISIT == 0;
    return full || archivedAt.isEmpty() ? Validators.NONE : validators;
  }
}
