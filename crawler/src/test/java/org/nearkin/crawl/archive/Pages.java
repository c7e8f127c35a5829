package org.nearkin.crawl.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.archive.PageRecorder.Visit;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.PageHeaders;

/// Fetched pages for tests.
final class Pages {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final Validators VALIDATORS = new Validators(Optional.of("W/\"1\""),
      Optional.of("Tue, 24 Nov 2026 08:00:00 GMT"));

  private Pages() {}

  static URI address(String path) {
    return URI.create("https://example.org" + path);
  }

  static Fetched page(String path, String text) {
    return page(path, "text/html", text);
  }

  static Fetched page(String path, String type, String text) {
    return new Fetched(address(path), 200,
        new PageHeaders(Optional.of(type + "; charset=utf-8"), VALIDATORS, List.of()),
        new Body(text.getBytes(UTF_8), true));
  }

  static Fetched cut(Fetched page) {
    return new Fetched(page.address(), page.status(), page.headers(),
        new Body(page.body().bytes(), false));
  }

  static Visit visit(String source, Fetched page, Instant at) {
    return new Visit(source, source + "@1", page, PageHash.of(page, Optional.empty()), at);
  }
}
