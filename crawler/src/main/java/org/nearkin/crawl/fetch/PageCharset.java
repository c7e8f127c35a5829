package org.nearkin.crawl.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides in which character set a page is written, in the order browsers use: byte order mark, header,
/// declaration in the page, then a strict test for UTF-8, then windows-1252.
public final class PageCharset {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int PRESCAN = 1024;

  /// What the web means by a label, where that differs from its own meaning; see encoding.spec.whatwg.org.
  private static final Map<Charset, Charset> WEB_MEANING = Map.of(
      StandardCharsets.ISO_8859_1, WINDOWS_1252,
      StandardCharsets.US_ASCII, WINDOWS_1252,
      Charset.forName("ISO-8859-9"), Charset.forName("windows-1254"),
      Charset.forName("Shift_JIS"), Charset.forName("windows-31j"),
      Charset.forName("GB2312"), Charset.forName("GB18030"),
      Charset.forName("GBK"), Charset.forName("GB18030"),
      StandardCharsets.UTF_16, StandardCharsets.UTF_16LE);

  private static final Pattern NOT_MARKUP = Pattern
      .compile("(?is)<!--.*?(-->|$)|<(script|style)\\b.*?(</\\2\\b|$)");
  private static final Pattern META = Pattern.compile("(?i)<meta[\\s/]([^>]*)");
  private static final Pattern ATTRIBUTE = Pattern
      .compile("([^\\s=/>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern IN_CONTENT = Pattern
      .compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
  private static final Pattern XML = Pattern
      .compile("^<\\?xml\\b[^>]*\\bencoding\\s*=\\s*[\"']([^\"']+)");

  private PageCharset() {}

  /// Decodes a page; bytes that fit no character become U+FFFD.
  ///
  /// @param headerLabel the charset parameter of the Content-Type header
  public static String decode(byte[] bytes, Optional<String> headerLabel) {
    var mark = Mark.find(bytes);
    if (mark.isPresent()) {
      var length = mark.get().length;
      return new String(bytes, length, bytes.length - length, mark.get().charset);
    }
    return headerLabel.flatMap(PageCharset::find)
        .or(() -> findDeclared(bytes))
        .map(charset -> new String(bytes, charset))
        .or(() -> findUtf8(bytes))
        .orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  /// The character set the web understands by a label.
  static Optional<Charset> find(String label) {
    try {
      var charset = Charset.forName(label.strip());
      return Optional.of(WEB_MEANING.getOrDefault(charset, charset));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> findDeclared(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    var xml = XML.matcher(start);
    var label = xml.find()
        ? Optional.of(xml.group(1))
        : findMetaLabel(NOT_MARKUP.matcher(start).replaceAll(" "));
    // A page in which we could read the declaration is not in UTF-16, whatever it declares.
    return label.flatMap(PageCharset::find)
        .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
  }

  private static Optional<String> findMetaLabel(String start) {
    return META.matcher(start)
        .results()
        .map(meta -> findLabel(meta.group(1)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> findLabel(String attributes) {
    var isContentType = false;
    Optional<String> inContent = Optional.empty();
    for (var attribute : ATTRIBUTE.matcher(attributes).results().toList()) {
      var value = attribute.group(2) != null
          ? attribute.group(2)
          : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
      switch (attribute.group(1).toLowerCase(Locale.ROOT)) {
        case "charset" -> {
          return Optional.of(value);
        }
        case "http-equiv" -> isContentType = value.equalsIgnoreCase("content-type");
        case "content" -> inContent = IN_CONTENT.matcher(value)
            .results()
            .findFirst()
            .map(found -> found.group(1));
        default -> {}
      }
    }
    return isContentType ? inContent : Optional.empty();
  }

  private static Optional<String> findUtf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private record Mark(Charset charset, int length) {

    static Optional<Mark> find(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
      }
      if (startsWith(bytes, 0xFE, 0xFF)) {
        return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
      }
      return startsWith(bytes, 0xFF, 0xFE)
          ? Optional.of(new Mark(StandardCharsets.UTF_16LE, 2))
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
  }
}
