package org.nearkin.crawl.fetch.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The media type of a document: what the server says, unless its first kilobyte shows that this is not so.
///
/// After the MIME Sniffing standard (mimesniff.spec.whatwg.org), which knows more kinds and fewer lies.
public final class DocumentType {
  private static final int LENGTH = 1024;

  /// The first bytes of files that are no text.
  private static final List<Magic> MAGIC = List.of(
      new Magic("%PDF-", "application/pdf"),
      new Magic("\u001f\u008b\b", "application/gzip"),
      new Magic("PK\u0003\u0004", "application/zip"),
      new Magic("\u0089PNG\r\n\u001a\n", "image/png"),
      new Magic("\u00ff\u00d8\u00ff", "image/jpeg"),
      new Magic("GIF87a", "image/gif"),
      new Magic("GIF89a", "image/gif"),
      new Magic("RIFF", "image/webp"),
      new Magic("\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"));

  private static final Pattern JSON = Pattern
      .compile("\\{\\s*[\"}].*|\\[\\s*(?:[{\\[\"\\]]|-?\\d+(?:\\.\\d+)?\\s*[,\\]]).*",
          Pattern.DOTALL);
  private static final Pattern HTML = Pattern.compile(
      "(?is)(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern MARKUP = Pattern.compile("(?s)<[!a-zA-Z].*");
  private static final Pattern XML = Pattern.compile("(?is)<\\?xml\\s.*");
  private static final Pattern XHTML = Pattern
      .compile("(?is)<\\?xml\\s.*<(?:!doctype\\s+)?html\\b.*");
  private static final Pattern CALENDAR = Pattern.compile("(?is)BEGIN:VCALENDAR\\s.*");

  private record Magic(String start, String type) {}

  private DocumentType() {}

  /// Judges a document.
  ///
  /// @param said the media type the server names, lower case and without parameters
  /// @param bytes of the document, unpacked
  public static String judge(Optional<String> said, byte[] bytes) {
    var start = Arrays.copyOf(bytes, Math.min(bytes.length, LENGTH));
    return findMagic(start).filter(type -> !isKnownBetter(said, type))
        .orElseGet(() -> judgeText(said.orElse(""), text(start)));
  }

  private static Optional<String> findMagic(byte[] start) {
    var text = new String(start, StandardCharsets.ISO_8859_1);
    return MAGIC.stream()
        .filter(magic -> text.startsWith(magic.start))
        .filter(magic -> !magic.start.equals("RIFF") || text.startsWith("WEBP", 8))
        .map(Magic::type)
        .findFirst();
  }

  /// Many kinds of files are zip, gzip or OLE files inside, and the server knows which.
  private static boolean isKnownBetter(Optional<String> said, String type) {
    return (type.equals("application/zip") || type.equals("application/gzip")
        || type.equals("application/x-ole-storage"))
        && said.filter(name -> name.startsWith("application/") && !isText(name)
            && !name.equals("application/octet-stream")).isPresent();
  }

  private static String text(byte[] start) {
    var text = PageEncoding.judge(start, Optional.empty()).decode(start);
    return text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text.stripLeading();
  }

  private static String judgeText(String said, String start) {
    if (!said.isEmpty() && !isText(said) && !said.equals("application/octet-stream")) {
      return said;
    }
    if (CALENDAR.matcher(start).matches()) {
      return "text/calendar";
    }
    if (JSON.matcher(start).matches()) {
      return isJson(said) || isOwnText(said) ? said : "application/json";
    }
    if (XML.matcher(start).matches()) {
      return judgeXml(said, start);
    }
    return HTML.matcher(start).matches() || (isJson(said) && MARKUP.matcher(start).matches())
        ? markup(said)
        : plain(said, start);
  }

  private static String judgeXml(String said, String start) {
    if (XHTML.matcher(start).matches()) {
      return markup(said);
    }
    return isXml(said) ? said : "application/xml";
  }

  private static String markup(String said) {
    return isXml(said) || said.equals("text/html") ? said : "text/html";
  }

  private static String plain(String said, String start) {
    if (!said.isEmpty()) {
      return said;
    }
    return start.indexOf('\0') < 0 ? "text/html" : "application/octet-stream";
  }

  /// Whether the server claims something whose text we would read.
  private static boolean isText(String said) {
    var name = said.toLowerCase(Locale.ROOT);
    return name.startsWith("text/") || isJson(name) || isXml(name);
  }

  /// Texts that may begin like JSON without being it.
  private static boolean isOwnText(String said) {
    return said.equals("text/csv") || said.equals("text/tab-separated-values")
        || said.equals("text/javascript") || said.equals("text/css");
  }

  private static boolean isJson(String said) {
    return said.endsWith("json");
  }

  private static boolean isXml(String said) {
    return said.endsWith("xml");
  }
}
