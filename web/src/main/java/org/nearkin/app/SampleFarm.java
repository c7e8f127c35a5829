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
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.nearkin.source.sample.SampleAnswer;
import org.nearkin.source.sample.SampleSite;
import org.nearkin.source.sample.SampleVersion;

/// Serves the fictional sites on the loopback interface, each under its own host `NAME.localhost`.
///
/// The pages name the usual port; on another one (in tests) their addresses are rewritten.
final class SampleFarm implements AutoCloseable {
  /// The port that the pages name.
  static final int USUAL_PORT = 8090;
  private static final String HOST_SUFFIX = ".localhost";

  private final Map<String, SampleVersion> sites;
  private final HttpServer server;

  private SampleFarm(Map<String, SampleVersion> sites, HttpServer server) {
    this.sites = sites;
    this.server = server;
  }

  /// Starts serving the sites of a directory.
  static SampleFarm start(Path directory, Settings.Farm farm) {
    try {
      var sites = new TreeMap<String, SampleVersion>();
      SampleSite.list(directory).forEach((name, site) -> sites.put(name, site.at(farm.date())));
      return start(sites, farm.port());
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    } catch (BindException e) {
      throw new UserException(
          "port " + farm.port() + " of the sample sites is in use: stop the other"
              + " program, or choose another with --farm-port");
    } catch (IOException e) {
      throw new UserException("the sample sites cannot be served: " + e.getMessage());
    }
  }

  private static SampleFarm start(Map<String, SampleVersion> sites, int port) throws IOException {
    var server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var farm = new SampleFarm(sites, server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", farm::answer);
    server.start();
    return farm;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (find(exchange)) {
        case SampleAnswer.Sent(var status, var file, var type) ->
          send(exchange, status, body(file, type), type);
        case SampleAnswer.Moved(var status, var location) -> {
          exchange.getResponseHeaders().set("Location", atPort(location));
          exchange.sendResponseHeaders(status, -1);
        }
        case SampleAnswer.Bare(var status) -> exchange.sendResponseHeaders(status, -1);
        case SampleAnswer.NotFound() -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body, String type)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private SampleAnswer find(HttpExchange exchange) {
    var host = exchange.getRequestHeaders().getFirst("Host");
    var name = host == null ? "" : host.replaceFirst(":\\d+$", "");
    var site = name.endsWith(HOST_SUFFIX)
        ? sites.get(name.substring(0, name.length() - HOST_SUFFIX.length()))
        : null;
    var address = exchange.getRequestURI();
    return site == null
        ? new SampleAnswer.NotFound()
        : site.answer(address.getPath(), Optional.ofNullable(address.getRawQuery()));
  }

  /// Bytes stay what they are but for the port: not every page is in UTF-8.
  private byte[] body(Path file, String type) throws IOException {
    var bytes = Files.readAllBytes(file);
    return port() == USUAL_PORT || !type.matches("text/.*|.*(json|xml)\\b.*")
        ? bytes
        : atPort(new String(bytes, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String atPort(String text) {
    return text.replace(HOST_SUFFIX + ":" + USUAL_PORT, HOST_SUFFIX + ":" + port());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
