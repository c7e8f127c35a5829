package org.nearkin.crawl.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Many hosts on one port of this machine, each with a bad manner of its own: `MANNER.localhost`.
final class HostileServer implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;

  private final ServerSocket server;
  private final Map<String, Manner> manners;

  /// How a host behaves once it has read a request.
  interface Manner {
    void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  private HostileServer(ServerSocket server, Map<String, Manner> manners) {
    this.server = server;
    this.manners = manners;
  }

  static HostileServer open(Map<String, Manner> manners) throws IOException {
    var opened = new HostileServer(
        new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1")), manners);
    Thread.startVirtualThread(opened::accept);
    return opened;
  }

  int port() {
    return server.getLocalPort();
  }

  URI address(String scheme, String host) {
    return URI.create(scheme + "://" + host + ".localhost:" + port() + "/groups");
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.startVirtualThread(() -> serve(socket));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (var host = readHost(in); !host.isEmpty() && !socket.isClosed(); host = readHost(in)) {
        manners.getOrDefault(host, HostileServer::close).answer(socket, socket.getOutputStream());
      }
    } catch (IOException | InterruptedException e) {
      // The crawler has hung up, as it should.
    }
  }

  private static void close(Socket socket, OutputStream out) throws IOException {
    socket.close();
  }

  /// Reads a request to its end; empty when there is none any more.
  private static String readHost(BufferedReader in) throws IOException {
    var host = "";
    for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.startsWith("Host: ")) {
        host = line.substring("Host: ".length()).replaceAll("\\.localhost.*", "");
      }
    }
    return host;
  }

  /// Says something and keeps the connection.
  static Manner say(String answer) {
    return say(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Manner say(byte[] answer) {
    return (_, out) -> out.write(answer);
  }

  /// Says something and hangs up.
  static Manner sayLast(String answer) {
    return (socket, out) -> {
      out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
      socket.close();
    };
  }

  /// Says something and then the same again and again, slowly.
  static Manner drip(String start, String drop) {
    return (_, out) -> {
      out.write(start.getBytes(StandardCharsets.ISO_8859_1));
      while (true) {
        out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
        Thread.sleep(50);
      }
    };
  }

  /// Says something and then the same again and again, as fast as it can.
  static Manner flood(String start, String wave) {
    return (_, out) -> {
      out.write(start.getBytes(StandardCharsets.ISO_8859_1));
      var waves = wave.repeat(Math.max(1, CHUNK / wave.length()))
          .getBytes(StandardCharsets.ISO_8859_1);
      while (true) {
        out.write(waves);
      }
    };
  }

  /// Says something and tears the connection.
  static Manner reset(String start) {
    return (socket, out) -> {
      out.write(start.getBytes(StandardCharsets.ISO_8859_1));
      Thread.sleep(100);
      socket.setSoLinger(true, 0);
      socket.close();
    };
  }

  static Manner page(String headers, byte[] body) {
    var head = "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
    var answer = new ByteArrayOutputStream();
    answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    answer.writeBytes(body);
    return say(answer.toByteArray());
  }

  static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
