package org.nearkin.crawl.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.PageHeaders;

/// Status line and headers of an answer, rebuilt from what we keep of them.
///
/// @param length bytes of the head, with the empty line that ends it
record HttpHead(int status, PageHeaders headers, int length) {
  private static final String LINE_END = "\r\n";
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
  /// What a header's value cannot hold becomes a space, as RFC 9110, section 5.5 wants it.
  private static final Pattern NO_VALUE = Pattern.compile("[\r\n\0]");

  static byte[] write(Fetched page) {
    var headers = page.headers();
    var head = new StringBuilder("HTTP/1.1 ").append(page.status()).append(' ').append(LINE_END);
    headers.contentType().ifPresent(value -> append(head, "Content-Type", value));
    headers.validators().etag().ifPresent(value -> append(head, "ETag", value));
    headers.validators().lastModified().ifPresent(value -> append(head, "Last-Modified", value));
    headers.robotsTags().forEach(value -> append(head, "X-Robots-Tag", value));
    return head.append(LINE_END).toString().getBytes(ISO_8859_1);
  }

  private static void append(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(NO_VALUE.matcher(value).replaceAll(" ")).append(LINE_END);
  }

  /// Reads what [#write] wrote, letter by letter.
  static HttpHead parse(byte[] block) throws IOException {
    var text = new String(block, 0, headLength(block), ISO_8859_1);
    var lines = Arrays.asList(text.split(LINE_END));
    var status = STATUS_LINE.matcher(lines.getFirst());
    if (!status.matches()) {
      throw new IOException("there is no HTTP answer");
    }
    var validators = new Validators(find(lines, "ETag"), find(lines, "Last-Modified"));
    var headers = new PageHeaders(find(lines, "Content-Type"), validators,
        list(lines, "X-Robots-Tag"));
    return new HttpHead(Integer.parseInt(status.group(1)), headers, text.length());
  }

  private static int headLength(byte[] block) throws IOException {
    for (var i = 0; i + 3 < block.length; i++) {
      if (block[i] == '\r' && block[i + 1] == '\n' && block[i + 2] == '\r'
          && block[i + 3] == '\n') {
        return i + 4;
      }
    }
    throw new IOException("the HTTP answer has no end");
  }

  private static Optional<String> find(List<String> lines, String name) {
    return list(lines, name).stream().findFirst();
  }

  private static List<String> list(List<String> lines, String name) {
    var start = name + ": ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
