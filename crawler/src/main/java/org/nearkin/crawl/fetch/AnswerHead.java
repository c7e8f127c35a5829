package org.nearkin.crawl.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/// Reads the status and headers of the answers of one connection, and not more of them than fits.
///
/// The client's own limits are for each line and for the number of headers, and do not count interim answers (1xx),
/// of which a server may send any number. Here all that precedes a body counts together.
final class AnswerHead implements HttpMessageParser<ClassicHttpResponse> {
  private static final int FIRST_FINAL_STATUS = 200;
  /// Of single lines and their number, also of those between and behind the chunks of a body.
  static final Http1Config LINES = Http1Config.custom()
      .setMaxLineLength(16 * 1024)
      .setMaxHeaderCount(200)
      .build();

  private final HttpMessageParser<ClassicHttpResponse> parser = new DefaultHttpResponseParserFactory(
      LINES).create();
  private final int mostBytes;
  private int bytes;
  private boolean isInterim;

  /// @param mostBytes up to which heads are read; a few kilobytes of the body may count with them
  AnswerHead(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    if (!isInterim && buffer.length() > 0) {
      // Left over from the answer before: whoever sends two answers to one question is not believed the second.
      throw new IOException("an answer that nobody asked for");
    }
    var response = parse(buffer, new Counted(in));
    // Nothing at all is what a connection gives that has been closed.
    isInterim = response != null && response.getCode() < FIRST_FINAL_STATUS;
    if (!isInterim) {
      bytes = 0;
    }
    return response;
  }

  private ClassicHttpResponse parse(SessionInputBuffer buffer, Counted in)
      throws IOException, HttpException {
    try {
      return parser.parse(buffer, in);
    } catch (IllegalArgumentException e) {
      // The parser lets a status of 000 pass, and the answer made of it does not.
      throw new ProtocolException("no status that can be", e);
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var read = super.read(target, offset, length);
      bytes += Math.max(0, read);
      if (bytes > mostBytes) {
        throw new MessageConstraintException("too many bytes before the body");
      }
      return read;
    }
  }
}
