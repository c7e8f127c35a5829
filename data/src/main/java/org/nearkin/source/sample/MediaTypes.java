package org.nearkin.source.sample;

import java.nio.file.Path;
import java.util.Map;

/// The Content-Type of a file by its extension.
final class MediaTypes {
  /// Pages of the `.htm` age say nothing about their characters.
  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("html", "text/html; charset=utf-8"),
      Map.entry("htm", "text/html"),
      Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("txt", "text/plain; charset=utf-8"),
      Map.entry("json", "application/json"),
      Map.entry("xml", "application/xml"),
      Map.entry("ics", "text/calendar; charset=utf-8"),
      Map.entry("csv", "text/csv; charset=utf-8"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("png", "image/png"),
      Map.entry("pdf", "application/pdf"),
      Map.entry("js", "text/javascript; charset=utf-8"),
      Map.entry("gz", "application/gzip"));

  private MediaTypes() {}

  static String of(Path file) {
    var name = file.getFileName().toString();
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1),
        "application/octet-stream");
  }
}
