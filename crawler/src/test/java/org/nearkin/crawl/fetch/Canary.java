package org.nearkin.crawl.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Listens on all addresses of this machine and counts who connects, with one address that stands for the web.
final class Canary implements AutoCloseable {
  private final AtomicInteger reached = new AtomicInteger();
  private final AtomicInteger outside = new AtomicInteger();
  private final List<ServerSocket> servers = new ArrayList<>();
  private final int port;
  private volatile String said = "";

  private Canary(ServerSocket web) {
    this.port = web.getLocalPort();
    serve(web);
  }

  /// @param web the loopback address that stands for the web
  static Canary open(String web) throws IOException {
    var canary = new Canary(new ServerSocket(0, 50, InetAddress.ofLiteral(web)));
    for (var literal : List.of("127.0.0.1", "::1", "127.255.255.254", "127.3.3.3")) {
      canary.listen(InetAddress.ofLiteral(literal));
    }
    return canary;
  }

  private void listen(InetAddress address) throws IOException {
    try {
      var server = new ServerSocket(port, 50, address);
      servers.add(server);
      Thread.startVirtualThread(() -> count(server));
    } catch (IOException e) {
      // A machine without IPv6 has nothing there that could be reached.
      if (address.getAddress().length == 4) {
        throw e;
      }
    }
  }

  private void count(ServerSocket server) {
    while (!server.isClosed()) {
      try (var _ = server.accept()) {
        reached.incrementAndGet();
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(ServerSocket server) {
    servers.add(server);
    Thread.startVirtualThread(() -> {
      while (!server.isClosed()) {
        try (var socket = server.accept()) {
          outside.incrementAndGet();
          answer(socket);
        } catch (IOException e) {
          // Closed.
        }
      }
    });
  }

  private void answer(Socket socket) throws IOException {
    var request = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    for (var line = request.readLine(); line != null && !line.isEmpty(); line = request
        .readLine()) {
      // Only the end of the request matters.
    }
    socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
  }

  /// What the address that stands for the web answers to everything.
  void sayOutside(String answer) {
    said = answer;
  }

  String fill(String template) {
    return template.replace("PORT", String.valueOf(port));
  }

  /// How many connections came where none should come.
  int reached() {
    return reached.get();
  }

  int outside() {
    return outside.get();
  }

  @Override
  public void close() throws IOException {
    for (var server : servers) {
      server.close();
    }
  }
}
