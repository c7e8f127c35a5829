package org.nearkin.crawl.fetch.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// In which character set a page is written, and how many bytes of a mark precede its text.
public record PageEncoding(WebEncoding encoding, int mark) {

  /// Decides in the order of the HTML standard: byte order mark, header, declaration in the page. For a page that
  /// says nothing: UTF-8 if it is in it without a mistake and is not plain ASCII, else windows-1252.
  ///
  /// @param headerLabel the charset parameter of the Content-Type header
  public static PageEncoding judge(byte[] bytes, Optional<String> headerLabel) {
    return findMark(bytes)
        .orElseGet(() -> new PageEncoding(headerLabel.flatMap(WebEncoding::find)
            .or(() -> Prescan.find(bytes))
            .orElseGet(() -> guess(bytes)), 0));
  }

  private static Optional<PageEncoding> findMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new PageEncoding(WebEncoding.UTF_8, 3));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new PageEncoding(WebEncoding.UTF_16BE, 2));
    }
    return startsWith(bytes, 0xFF, 0xFE)
        ? Optional.of(new PageEncoding(WebEncoding.UTF_16LE, 2))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (var i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static WebEncoding guess(byte[] bytes) {
    return !isAscii(bytes) && isUtf8(bytes) ? WebEncoding.UTF_8 : WebEncoding.WINDOWS_1252;
  }

  private static boolean isAscii(byte[] bytes) {
    for (var each : bytes) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /// The text of a page; bytes that fit no character become U+FFFD.
  public String decode(byte[] bytes) {
    return encoding.decode(bytes, mark);
  }
}
