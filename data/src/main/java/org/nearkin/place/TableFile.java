package org.nearkin.place;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/// Writes a packed table as a whole: whoever reads it meanwhile sees the old one or the new one.
final class TableFile {
  private TableFile() {}

  /// Writes the lines.
  interface Content {
    void writeTo(BufferedWriter out) throws IOException;
  }

  static void write(Path file, Content content) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (var out = new BufferedWriter(new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(unfinished)), StandardCharsets.UTF_8))) {
      content.writeTo(out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
