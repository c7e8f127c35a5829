package org.nearkin.crawl.archive.warc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Finds where the complete records of a file end, after a write that was broken off. A gzip member (RFC 1952) is
/// complete if its check sum and length agree with what it holds.
final class TornTail {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int CHUNK = 64 * 1024;

  private final RandomAccessFile file;
  private final long size;
  private final byte[] packed = new byte[CHUNK];
  private final byte[] unpacked = new byte[CHUNK];

  private TornTail(RandomAccessFile file) throws IOException {
    this.file = file;
    this.size = file.length();
  }

  /// The first byte after the last of the complete members that follow one another from `start` on.
  static long findCompleteEnd(RandomAccessFile file, long start) throws IOException {
    var end = start;
    for (var length = 1L; length > 0; end += length) {
      length = findLength(file, end);
    }
    return end;
  }

  /// The length of the member that starts at `start`, or zero if there is no complete one.
  static long findLength(RandomAccessFile file, long start) throws IOException {
    var inflater = new Inflater(true);
    try {
      return new TornTail(file).completeLength(start, inflater);
    } finally {
      inflater.end();
    }
  }

  private long completeLength(long start, Inflater inflater) throws IOException {
    if (start + HEADER + TRAILER > size || !isHeader(start)) {
      return 0;
    }
    var sum = new CRC32();
    try {
      while (!inflater.finished()) {
        var count = inflater.inflate(unpacked);
        sum.update(unpacked, 0, count);
        if (count == 0 && inflater.needsInput() && !feed(inflater)) {
          return 0;
        }
      }
    } catch (DataFormatException e) {
      return 0;
    }
    var trailer = start + HEADER + inflater.getBytesRead();
    return isTrailer(trailer, sum, inflater) ? trailer + TRAILER - start : 0;
  }

  /// Our own headers have no flags and no optional fields. Leaves the file at the first packed byte.
  private boolean isHeader(long start) throws IOException {
    file.seek(start);
    file.readFully(packed, 0, HEADER);
    return packed[0] == (byte) 0x1f && packed[1] == (byte) 0x8b && packed[2] == 8
        && packed[3] == 0;
  }

  private boolean feed(Inflater inflater) throws IOException {
    var count = file.read(packed);
    if (count > 0) {
      inflater.setInput(packed, 0, count);
    }
    return count > 0;
  }

  private boolean isTrailer(long start, CRC32 sum, Inflater inflater) throws IOException {
    if (start + TRAILER > size) {
      return false;
    }
    file.seek(start);
    return Integer.reverseBytes(file.readInt()) == (int) sum.getValue()
        && Integer.reverseBytes(file.readInt()) == (int) inflater.getBytesWritten();
  }
}
