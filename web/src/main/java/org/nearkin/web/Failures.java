package org.nearkin.web;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.nearkin.group.GroupId;
import org.nearkin.web.page.Frame;
import org.nearkin.web.page.RefusedRequest;
import org.nearkin.web.templates.StaticTemplates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what goes wrong: in the reader's language, without details, and without a visitor's word in any log.
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int FRAMES = 12;
  private static final int LONGEST_CHAIN = 5;

  private final StaticTemplates templates = new StaticTemplates();
  private final Visits visits;
  private final RandomGenerator random;

  Failures(Visits visits, RandomGenerator random) {
    this.visits = visits;
    this.random = random;
  }

  void refused(RefusedRequest refused, Context ctx) {
    var frame = visits.readLeniently(ctx);
    send(ctx, 400, page(frame, "refused", refused.reason(frame.words())));
  }

  void status(HttpResponseException response, Context ctx) {
    var frame = visits.readLeniently(ctx);
    send(ctx, response.getStatus(), page(frame, response.getStatus()));
  }

  void unexpected(Exception exception, Context ctx) {
    var reference = report(exception);
    var frame = visits.readLeniently(ctx);
    send(ctx, 500, page(frame, "unexpected", frame.words().of("unexpected.text", reference)));
  }

  /// Errors of the machine itself, such as a stack that is too deep.
  void answer(HttpServletResponse response, Error error) {
    var reference = report(error);
    var frame = visits.plain("/", "", "");
    var page = page(frame, "unexpected", frame.words().of("unexpected.text", reference));
    response.setStatus(500);
    response.setContentType(Answers.HTML);
    try {
      response.getOutputStream().write(page.render().getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      LOG.debug("the visitor left before the answer");
    }
  }

  /// Requests that the server itself refuses before any route sees them.
  boolean answer(Request request, Response response, Callback callback) {
    var headers = response.getHeaders();
    Headers.ALWAYS.forEach(headers::put);
    headers.put(HttpHeader.CACHE_CONTROL, Headers.NOTHING_KEPT);
    headers.put(HttpHeader.CONTENT_TYPE, Answers.HTML);
    var language = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    var frame = visits.plain("/", "", language.orElse(""));
    Content.Sink.write(response, true, page(frame, response.getStatus()).render(), callback);
    return true;
  }

  private JteModel page(Frame frame, int status) {
    var key = status == 404 || status == 405
        ? "status." + status
        : status < 500 ? "status.4xx" : "status.5xx";
    return page(frame, key, frame.words().of(key + ".text"));
  }

  private JteModel page(Frame frame, String key, String text) {
    return templates.pageFailure(frame, frame.words().of(key + ".title"), text);
  }

  private static void send(Context ctx, int status, JteModel page) {
    Headers.add(ctx);
    Headers.keepNothing(ctx);
    Answers.send(ctx, status, page);
  }

  /// Logs kinds and places only: the message of an exception may hold what a visitor typed.
  ///
  /// @return the reference the visitor can quote
  private String report(Throwable problem) {
    var reference = GroupId.random(random).value();
    var chain = Stream.iterate(problem, each -> each != null, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .map(Failures::withoutMessage)
        .collect(Collectors.joining(System.lineSeparator() + "caused by "));
    LOG.error("reference {}: {}", reference, chain);
    return reference;
  }

  private static String withoutMessage(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .limit(FRAMES)
        .map(frame -> System.lineSeparator() + "  at " + frame)
        .collect(Collectors.joining("", problem.getClass().getName(), ""));
  }
}
