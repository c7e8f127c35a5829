package org.nearkin.crawl.fetch;

import java.io.IOException;
import java.io.OutputStream;

/// Takes bytes for somebody else until it is closed, which leaves the other open.
///
/// A request that was given up may still have bytes in hand, and its caller no longer wants any.
final class ClosableSink extends OutputStream {
  private final OutputStream out;
  private boolean closed;

  ClosableSink(OutputStream out) {
    this.out = out;
  }

  @Override
  public synchronized void write(int one) throws IOException {
    write(new byte[]{(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("nobody takes these bytes any more");
    }
    out.write(bytes, offset, length);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
