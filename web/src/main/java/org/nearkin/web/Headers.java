package org.nearkin.web;

import io.javalin.http.Context;
import java.util.Map;

/// The headers of every answer: nothing is loaded from elsewhere, framed, guessed or passed on.
final class Headers {
  static final Map<String, String> ALWAYS = Map.of(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'",
      "Referrer-Policy", "no-referrer",
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Vary", "Accept-Encoding, Accept-Language",
      "Cache-Control", "no-cache");
  static final String NOTHING_KEPT = "no-store";

  private Headers() {}

  static void add(Context ctx) {
    ALWAYS.forEach(ctx::header);
  }

  /// What was asked, and what was looked at, must not be found on a shared device.
  static void keepNothing(Context ctx) {
    ctx.header("Cache-Control", NOTHING_KEPT);
    ctx.header("X-Robots-Tag", "noindex");
  }

  static void keepForGood(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.header("Vary", "Accept-Encoding");
  }
}
