package org.nearkin.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Serves the fictional sites on the loopback interface, each under its own host `NAME.localhost`.
///
/// The pages name the usual port; on another one (in tests) their addresses are rewritten.
final class SampleFarm implements AutoCloseable {
  /// The port that the pages name.
  static final int USUAL_PORT = 8090;
  private static final String HOST_SUFFIX = ".localhost";
  private static final Map<String, String> MEDIA_TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "txt", "text/plain; charset=utf-8",
      "json", "application/json");

  private final Path sites;
  private final HttpServer server;

  private SampleFarm(Path sites, HttpServer server) {
    this.sites = sites;
    this.server = server;
  }

  /// Starts serving; port 0 takes any free one.
  static SampleFarm start(Path sites, int port) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
          0);
      var farm = new SampleFarm(sites, server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", farm::answer);
      server.start();
      return farm;
    } catch (BindException e) {
      throw new UserException("port " + port + " of the sample sites is in use: stop the other"
          + " program, or choose another with --farm-port");
    } catch (IOException e) {
      throw new UserException("the sample sites cannot be served: " + e.getMessage());
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var file = find(exchange.getRequestHeaders().getFirst("Host"),
          exchange.getRequestURI().getPath());
      if (file.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var body = body(file.get());
      exchange.getResponseHeaders().set("Content-Type", mediaType(file.get()));
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Optional<Path> find(String host, String path) {
    var name = host.replaceFirst(":\\d+$", "");
    if (!name.endsWith(HOST_SUFFIX)) {
      return Optional.empty();
    }
    var site = sites.resolve(name.substring(0, name.length() - HOST_SUFFIX.length()))
        .resolve("site")
        .normalize();
    var file = site.resolve(path.substring(1)).normalize();
    var page = Files.isDirectory(file) ? file.resolve("index.html") : file;
    return site.startsWith(sites) && page.startsWith(site) && Files.isRegularFile(page)
        ? Optional.of(page)
        : Optional.empty();
  }

  private byte[] body(Path file) throws IOException {
    var text = Files.readString(file);
    return (port() == USUAL_PORT
        ? text
        : text.replace(HOST_SUFFIX + ":" + USUAL_PORT, HOST_SUFFIX + ":" + port()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String mediaType(Path file) {
    var name = file.getFileName().toString();
    var extension = name.substring(name.lastIndexOf('.') + 1);
    return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
