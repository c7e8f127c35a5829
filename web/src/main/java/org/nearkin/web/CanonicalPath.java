package org.nearkin.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.regex.Pattern;

/// One address per page.
final class CanonicalPath {
  /// Only such a path is ever redirected to: it cannot be taken for another host's address.
  private static final Pattern WITH_SLASH = Pattern.compile("((?:/[A-Za-z0-9._~%-]+)+)/");

  private CanonicalPath() {}

  /// Sends `/search/` on to `/search`; an address with empty parts has no page.
  static void require(Context ctx) {
    var path = ctx.req().getRequestURI();
    var matcher = WITH_SLASH.matcher(path);
    if (matcher.matches()) {
      var query = ctx.queryString();
      ctx.header("Location", matcher.group(1) + (query == null ? "" : '?' + query));
      ctx.status(301);
      ctx.skipRemainingHandlers();
    } else if (path.contains("//")) {
      throw new NotFoundResponse();
    }
  }
}
