package org.nearkin.crawl.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.TruncatedChunkException;

/// The bytes of an answer as they are sent, up to a cap.
///
/// It ends quietly where the connection ends before the body does, and knows that it was cut then.
final class SentBody extends InputStream {
  private final InputStream in;
  private final long cap;
  private long count;
  private boolean cut;
  private boolean ended;

  SentBody(InputStream in, long cap) {
    this.in = in;
    this.cap = cap;
  }

  /// How many bytes have been sent.
  long count() {
    return count;
  }

  /// Whether there should have been more.
  boolean isCut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    var read = count < cap
        ? ask(buffer, offset, (int) Math.min(length, cap - count))
        : askBeyond();
    ended = read < 0;
    count += Math.max(0, read);
    return read;
  }

  private int askBeyond() throws IOException {
    cut |= ask(new byte[1], 0, 1) >= 0;
    return -1;
  }

  private int ask(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (ConnectionClosedException | TruncatedChunkException e) {
      cut = true;
      return -1;
    } catch (IOException e) {
      // Whoever unpacks may take this for the end of a packed file.
      cut = true;
      throw e;
    }
  }

  /// More may always come: asked by whoever unpacks, to know whether another packed part follows.
  @Override
  public int available() {
    return ended ? 0 : 1;
  }
}
