package org.nearkin.crawl.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// The bytes of an answer, unpacked, never more than a cap. Nobody changes them.
public final class Body {
  private final byte[] bytes;
  private final boolean whole;

  /// @param whole whether nothing was cut off
  public Body(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /// Reads up to `cap` bytes, and unpacks up to `cap` bytes out of them.
  ///
  /// @param encoding the Content-Encoding header, empty if there is none
  /// @throws EncodingException if the body comes in an encoding we did not ask for
  static Body read(InputStream in, String encoding, int cap) throws IOException {
    var name = encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && !name.equals("identity") && !name.equals("gzip")
        && !name.equals("x-gzip")) {
      throw new EncodingException();
    }
    var sent = readCapped(in, cap);
    // Some servers say gzip and send plain text.
    return name.endsWith("gzip") && isGzip(sent.bytes) ? unpack(sent, cap) : sent;
  }

  private static Body readCapped(InputStream in, int cap) throws IOException {
    var bytes = in.readNBytes(cap + 1);
    return bytes.length > cap ? new Body(Arrays.copyOf(bytes, cap), false) : new Body(bytes, true);
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
  }

  private static Body unpack(Body sent, int cap) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(sent.bytes))) {
      var unpacked = readCapped(in, cap);
      return new Body(unpacked.bytes, unpacked.whole && sent.whole);
    } catch (EOFException e) {
      if (sent.whole) {
        throw e;
      }
      return new Body(new byte[0], false);
    }
  }

  public byte[] bytes() {
    return bytes;
  }

  /// Whether nothing was cut off.
  public boolean whole() {
    return whole;
  }

  /// The body is packed in a way we did not offer to read.
  static final class EncodingException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
