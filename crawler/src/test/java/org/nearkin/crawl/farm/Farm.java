package org.nearkin.crawl.farm;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A web server for any number of hosts that writes down when it was asked for what.
///
/// It speaks just enough HTTP/1.1 for a well-behaved client, so that little of what is measured is its own time.
public final class Farm implements AutoCloseable {
  private final ServerSocket server;
  private final BiFunction<String, String, FarmAnswer> answers;
  private final Queue<Access> log = new ConcurrentLinkedQueue<>();

  private Farm(ServerSocket server, BiFunction<String, String, FarmAnswer> answers) {
    this.server = server;
    this.answers = answers;
  }

  /// Starts serving on a free port of the loopback interface.
  ///
  /// @param answers from the host's name without port, and the path
  public static Farm start(BiFunction<String, String, FarmAnswer> answers) throws IOException {
    var farm = new Farm(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()), answers);
    Thread.ofVirtual().start(farm::accept);
    return farm;
  }

  public int port() {
    return server.getLocalPort();
  }

  List<Access> log() {
    return List.copyOf(log);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedReader(new InputStreamReader(
          new BufferedInputStream(socket.getInputStream()), StandardCharsets.ISO_8859_1));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        answer(socket, line.split(" ", 3)[1], readHost(in));
      }
    } catch (IOException e) {
      // The client has hung up, which is its right.
    }
  }

  private static String readHost(BufferedReader in) throws IOException {
    var host = "";
    for (@Nullable
    String line = in.readLine(); line != null
        && !line.isEmpty(); line = in.readLine()) {
      if (line.regionMatches(true, 0, "host:", 0, 5)) {
        host = line.substring(5).strip().replaceFirst(":\\d+$", "");
      }
    }
    return host;
  }

  private void answer(Socket socket, String path, String host) throws IOException {
    var arrived = System.nanoTime();
    var answer = answers.apply(host, path);
    var head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" -\r\n");
    answer.headers().forEach(header -> head.append(header).append("\r\n"));
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    var answered = System.nanoTime();
    var out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    log.add(new Access(host, path, answer.status(), arrived, answered, System.nanoTime()));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
