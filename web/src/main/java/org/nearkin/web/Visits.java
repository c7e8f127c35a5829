package org.nearkin.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nearkin.web.page.Frame;
import org.nearkin.web.page.Language;
import org.nearkin.web.page.Links;
import org.nearkin.web.page.Parameters;
import org.nearkin.web.page.RefusedRequest;
import org.nearkin.web.page.Words;

/// Reads what a request says about its page and language.
final class Visits {
  private static final Pattern REPEATABLE_PATH = Pattern.compile("/(?:[A-Za-z0-9._~-]+/?)*");
  private final boolean sample;

  Visits(boolean sample) {
    this.sample = sample;
  }

  /// Reads a request.
  ///
  /// @throws RefusedRequest if the address holds other parameters than those allowed
  Visit read(Context ctx, List<String> allowed) {
    var parameters = Parameters.parse(query(ctx), allowed);
    var chosen = parameters.choice(Parameters.LANGUAGE, Language.tags(), Language::find);
    var links = new Links(ctx.path(), parameters.withoutLanguage(), chosen);
    return new Visit(frame(links, header(ctx.header("Accept-Language"))), parameters);
  }

  /// The frame of a failure, which must not fail in turn: of the address only a readable language counts.
  Frame readLeniently(Context ctx) {
    return plain(ctx.path(), query(ctx), header(ctx.header("Accept-Language")));
  }

  /// The same for requests that never reached a route.
  Frame plain(String path, String query, String acceptLanguage) {
    var safe = REPEATABLE_PATH.matcher(path).matches() && !path.contains("//") ? path : "/";
    return frame(new Links(safe, List.of(), Language.findIn(query)), acceptLanguage);
  }

  private Frame frame(Links links, String acceptLanguage) {
    var language = links.chosen().orElseGet(() -> Language.preferred(acceptLanguage));
    return Frame.of(Words.in(language), links, sample);
  }

  private static String query(Context ctx) {
    return header(ctx.queryString());
  }

  private static String header(@Nullable String value) {
    return value == null ? "" : value;
  }
}
