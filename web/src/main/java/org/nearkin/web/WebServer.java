package org.nearkin.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;

/// The public site. Its pages are listed in [Routes].
///
/// It writes no access log, sets no cookie and keeps nothing of what visitors ask.
public final class WebServer implements AutoCloseable {
  private static final long STOP_MILLISECONDS = 5_000;
  /// No page takes a body.
  private static final long LARGEST_BODY = 1_024;

  private final Site site;
  private final Javalin javalin;

  public WebServer(Site site) {
    this.site = site;
    this.javalin = Javalin.create(this::configure);
  }

  /// Listens on a host's address; port 0 takes any free one.
  public WebServer start(String host, int port) {
    javalin.start(host, port);
    return this;
  }

  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config) {
    var visits = new Visits(site.sample());
    var failures = new Failures(visits, new SecureRandom());
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.javaLangErrorHandler((response, error) -> failures.answer(response, error));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setUriCompliance(UriCompliance.DEFAULT);
      http.setSendServerVersion(false);
    });
    config.jetty.modifyServer(server -> configure(server, failures));
    new Routes(site, visits, failures).addTo(config.routes);
  }

  private static void configure(Server server, Failures failures) {
    server.setStopTimeout(STOP_MILLISECONDS);
    server.setErrorHandler(failures::answer);
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
