package org.nearkin.crawl.sitemap;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/// A stream that ends after so many bytes.
final class CappedStream extends FilterInputStream {
  private static final int BOM = 0xEF;
  private int left;
  private boolean cut;

  CappedStream(BufferedInputStream in, int cap) {
    super(in);
    left = cap;
  }

  /// Skips a byte order mark of UTF-8 and white space, which XML forbids at the start but sites send.
  ///
  /// Gives the first byte after them, which is not taken from the stream; -1 at the end. For UTF-16, `<`.
  int skipBlanks() throws IOException {
    for (;;) {
      in.mark(1);
      var next = read();
      if (next == BOM) {
        in.skipNBytes(2);
      } else if (next < 0 || !Character.isWhitespace(next)) {
        in.reset();
        // Only XML says in which encoding it is, so text in UTF-16 is none of ours.
        return next == 0xFE || next == 0xFF ? '<' : next;
      }
    }
  }

  /// Whether there was more than the cap.
  boolean isCut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    if (isAtCap()) {
      return -1;
    }
    var next = in.read();
    left -= next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (isAtCap()) {
      return -1;
    }
    var count = in.read(bytes, offset, Math.min(length, left));
    left -= Math.max(0, count);
    return count;
  }

  private boolean isAtCap() throws IOException {
    if (left > 0) {
      return false;
    }
    cut = cut || in.read() >= 0;
    return true;
  }
}
