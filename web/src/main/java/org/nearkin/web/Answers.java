package org.nearkin.web;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;

/// Sends pages.
final class Answers {
  static final String HTML = "text/html; charset=utf-8";

  private Answers() {}

  static void send(Context ctx, int status, JteModel page) {
    ctx.status(status).contentType(HTML).result(page.render());
  }
}
