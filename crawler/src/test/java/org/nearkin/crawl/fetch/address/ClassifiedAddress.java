package org.nearkin.crawl.fetch.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A line of the table of addresses.
///
/// @param name of its class, `-` for a public address
public record ClassifiedAddress(InetAddress address, String name) {

  public static List<ClassifiedAddress> list() {
    try (var in = ClassifiedAddress.class.getResourceAsStream("address-classes.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
          .skip(1)
          .map(line -> line.split("\\|", -1))
          .map(cells -> new ClassifiedAddress(parse(cells[0].strip()), cells[1].strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `mapped 1.2.3.4` is `::ffff:1.2.3.4` as sixteen bytes, which a literal of Java cannot be.
  static InetAddress parse(String notation) {
    if (!notation.startsWith("mapped ")) {
      return InetAddress.ofLiteral(notation);
    }
    var inner = InetAddress.ofLiteral(notation.substring("mapped ".length())).getAddress();
    try {
      return Inet6Address.getByAddress(null,
          ByteBuffer.allocate(16).putInt(8, 0xFFFF).put(12, inner).array(), -1);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(notation, e);
    }
  }
}
