package org.nearkin.crawl.fetch.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks for a declared character set in the first bytes of a page, as browsers do before they parse it.
///
/// This is the HTML standard's "prescan a byte stream to determine its encoding": comments and the values of
/// attributes are skipped, the insides of scripts and styles are not. Where nothing is found, an XML declaration
/// counts.
final class Prescan {
  private static final int LENGTH = 1024;
  private static final String SPACES = "\t\n\f\r ";
  private static final Pattern XML = Pattern
      .compile("^<\\?xml[^>]*?encoding[\\x00-\\x20]*=[\\x00-\\x20]*([\"'])(.*?)\\1");

  private final String text;
  private int position;

  private Prescan(String text) {
    this.text = text;
  }

  /// @param bytes a page without byte order mark
  static Optional<WebEncoding> find(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, LENGTH),
        StandardCharsets.ISO_8859_1);
    if (start.startsWith("<\0?\0x\0")) {
      return Optional.of(WebEncoding.UTF_16LE);
    }
    if (start.startsWith("\0<\0?\0x")) {
      return Optional.of(WebEncoding.UTF_16BE);
    }
    return new Prescan(start).findInMeta().or(() -> findInXml(start));
  }

  private static Optional<WebEncoding> findInXml(String start) {
    var xml = XML.matcher(start);
    return xml.find() ? WebEncoding.find(xml.group(2)).map(Prescan::readable) : Optional.empty();
  }

  /// A page in which we could read the declaration is not in UTF-16, whatever it declares.
  private static WebEncoding readable(WebEncoding encoding) {
    return encoding.isUtf16() ? WebEncoding.UTF_8 : encoding;
  }

  private Optional<WebEncoding> findInMeta() {
    for (position = text.indexOf('<'); position >= 0; position = text.indexOf('<', position)) {
      if (text.startsWith("<!--", position)) {
        skipBeyond("-->", position + 2);
      } else if (isMeta()) {
        position += "<meta".length();
        var found = readMeta();
        if (found.isPresent()) {
          return found;
        }
      } else if (isTag()) {
        skipTag();
      } else if ("!/?".indexOf(at(position + 1)) >= 0) {
        skipBeyond(">", position);
      } else {
        position++;
      }
    }
    return Optional.empty();
  }

  private boolean isMeta() {
    var after = at(position + "<meta".length());
    return text.regionMatches(true, position, "<meta", 0, "<meta".length())
        && (after == '/' || isSpace(after));
  }

  private boolean isTag() {
    var first = at(position + 1) == '/' ? at(position + 2) : at(position + 1);
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  }

  private void skipTag() {
    while (position < text.length() && !isSpace(at(position)) && at(position) != '>') {
      position++;
    }
    while (readAttribute().isPresent()) {
      // Its values may hold what looks like a tag.
    }
  }

  private void skipBeyond(String end, int from) {
    var found = text.indexOf(end, from);
    position = found < 0 ? text.length() : found + end.length();
  }

  private Optional<WebEncoding> readMeta() {
    var meta = new Meta();
    for (var next = readAttribute(); next.isPresent(); next = readAttribute()) {
      meta.take(next.get());
    }
    // A tag that is cut off declares nothing.
    return position < text.length() ? meta.findEncoding() : Optional.empty();
  }

  private record Attribute(String name, String value) {}

  /// The standard's "get an attribute".
  private Optional<Attribute> readAttribute() {
    while (isSpace(at(position)) || at(position) == '/') {
      position++;
    }
    if (position >= text.length() || at(position) == '>') {
      return Optional.empty();
    }
    var start = position;
    position++;
    while (position < text.length() && "=/>".indexOf(at(position)) < 0 && !isSpace(at(position))) {
      position++;
    }
    var name = text.substring(start, position).toLowerCase(Locale.ROOT);
    skipSpaces();
    if (at(position) != '=') {
      return Optional.of(new Attribute(name, ""));
    }
    position++;
    skipSpaces();
    return Optional.of(new Attribute(name, readValue()));
  }

  private void skipSpaces() {
    while (isSpace(at(position))) {
      position++;
    }
  }

  private String readValue() {
    var quote = at(position);
    if (quote == '"' || quote == '\'') {
      var start = position + 1;
      skipBeyond(String.valueOf(quote), start);
      return text.substring(start, Math.max(start, position - 1));
    }
    var start = position;
    while (position < text.length() && !isSpace(at(position)) && at(position) != '>') {
      position++;
    }
    return text.substring(start, position);
  }

  /// The character at a place, or one that is nowhere in the page behind its end.
  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\uFFFF';
  }

  private static boolean isSpace(char character) {
    return SPACES.indexOf(character) >= 0;
  }

  /// What the attributes of one meta tag amount to; the first of a name counts.
  private static final class Meta {
    private static final Pattern CHARSET = Pattern
        .compile(
            "(?i)charset[\\t\\n\\f\\r ]*=[\\t\\n\\f\\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\"'\\t\\n\\f\\r ;][^\\t\\n\\f\\r ;]*))");

    private final HashSet<String> seen = new HashSet<>();
    private boolean isContentType;
    private Optional<WebEncoding> inContent = Optional.empty();
    private Optional<String> label = Optional.empty();

    void take(Attribute attribute) {
      if (!seen.add(attribute.name())) {
        return;
      }
      switch (attribute.name()) {
        case "http-equiv" -> isContentType = attribute.value().equalsIgnoreCase("content-type");
        case "charset" -> label = Optional.of(attribute.value());
        case "content" -> inContent = findInContent(attribute.value());
        default -> {}
      }
    }

    private static Optional<WebEncoding> findInContent(String value) {
      var found = CHARSET.matcher(value);
      if (!found.find()) {
        return Optional.empty();
      }
      var inQuotes = found.group(1) == null ? found.group(2) : found.group(1);
      return WebEncoding.find(inQuotes == null ? found.group(3) : inQuotes);
    }

    Optional<WebEncoding> findEncoding() {
      var declared = label.isPresent()
          ? label.flatMap(WebEncoding::find)
          : Optional.of(isContentType).filter(is -> is).flatMap(_ -> inContent);
      return declared.map(Prescan::readable)
          .map(encoding -> encoding.name().equals("x-user-defined")
              ? WebEncoding.WINDOWS_1252
              : encoding);
    }
  }
}
