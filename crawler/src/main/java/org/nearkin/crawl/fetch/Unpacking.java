package org.nearkin.crawl.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Copies the body of an answer unpacked, and stops at whatever would be too much.
final class Unpacking {
  private static final String BROKEN = "the page's packing is broken";
  private static final int BUFFER = 8 * 1024;

  /// Pages are packed to a tenth, tables to a fortieth; what unpacks to more than this is made to harm.
  private static final long MOST_PER_BYTE = 100;
  /// So little harms nobody, however well it is packed.
  private static final long HARMLESS = 64 * 1024;
  private static final Set<String> PLAIN = Set.of("", "identity");
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private final SentBody sent;
  private final Want want;
  private final List<Feed> feeds = new ArrayList<>();

  private Unpacking(SentBody sent, Want want) {
    this.sent = sent;
    this.want = want;
  }

  /// Copies a body.
  ///
  /// @param encoding the Content-Encoding header, empty if there is none
  /// @return whether nothing was cut off
  /// @throws PackingException if the body is not packed as we read it
  static boolean copy(InputStream in, String encoding, Want want, OutputStream out)
      throws IOException {
    var name = encoding.strip().toLowerCase(Locale.ROOT);
    if (!PLAIN.contains(name) && !GZIP.contains(name)) {
      throw new PackingException("the page is packed in a way we did not ask for", false);
    }
    return new Unpacking(new SentBody(in, want.bytes()), want).copy(GZIP.contains(name), out);
  }

  private boolean copy(boolean packed, OutputStream out) throws IOException {
    try {
      var plain = packed ? open(sent) : sent;
      return copyCapped(want.unpacksFiles() ? open(plain) : plain, out) && !sent.isCut();
    } catch (EOFException e) {
      if (sent.isCut()) {
        return false;
      }
      throw new PackingException(BROKEN, true);
    } catch (ZipException e) {
      throw new PackingException(BROKEN, true);
    }
  }

  /// Some servers say gzip and send plain text.
  private InputStream open(InputStream in) throws IOException {
    var feed = new Feed(in);
    feeds.add(feed);
    var peeked = new PushbackInputStream(feed, 3);
    var start = peeked.readNBytes(3);
    peeked.unread(start);
    return isGzip(start) ? new GZIPInputStream(peeked, BUFFER) : peeked;
  }

  private static boolean isGzip(byte[] start) {
    return start.length == 3 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
  }

  private boolean copyCapped(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[BUFFER];
    var total = 0L;
    for (var read = read(in, buffer); read >= 0; read = read(in, buffer)) {
      total += read;
      var beyond = (int) Math.max(0, total - want.bytes());
      out.write(buffer, 0, read - beyond);
      if (beyond > 0) {
        return false;
      }
      if (total > HARMLESS && total > MOST_PER_BYTE * sent.count()) {
        throw new PackingException("unpacks to far more than was sent", false);
      }
    }
    return true;
  }

  private int read(InputStream in, byte[] buffer) throws IOException {
    feeds.forEach(Feed::refill);
    var read = in.read(buffer);
    if (feeds.stream().anyMatch(Feed::isEaten)) {
      throw new PackingException(BROKEN, true);
    }
    return read;
  }

  /// What an unpacker lives on. Out of so much some byte must come: the library's unpacker reads empty parts of a
  /// packed file one inside the other, until the stack is full.
  private static final class Feed extends FilterInputStream {
    private static final int MOST_FOR_NOTHING = 16 * 1024;

    private int left = MOST_FOR_NOTHING;

    Feed(InputStream in) {
      super(in);
    }

    void refill() {
      left = MOST_FOR_NOTHING;
    }

    boolean isEaten() {
      return left < 0;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        left = -1;
        throw new PackingException(BROKEN, true);
      }
      var read = super.read(buffer, offset, Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }

  /// The body is not packed as we offered to read it; the message is for the operator.
  static final class PackingException extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final boolean passing;

    PackingException(String reason, boolean passing) {
      super(reason);
      this.reason = reason;
      this.passing = passing;
    }

    String reason() {
      return reason;
    }

    /// Whether asking again later makes sense.
    boolean passing() {
      return passing;
    }
  }
}
