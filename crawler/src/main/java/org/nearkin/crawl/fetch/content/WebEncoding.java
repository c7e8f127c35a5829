package org.nearkin.crawl.fetch.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A character set of the web, as the Encoding standard (encoding.spec.whatwg.org) names it.
///
/// @param name the standard's name of it
/// @param charset how Java reads it; absent where the standard wants nothing of the text to be read
public record WebEncoding(String name, Optional<Charset> charset) {
  public static final WebEncoding UTF_8 = of("UTF-8", StandardCharsets.UTF_8);
  public static final WebEncoding UTF_16BE = of("UTF-16BE", StandardCharsets.UTF_16BE);
  public static final WebEncoding UTF_16LE = of("UTF-16LE", StandardCharsets.UTF_16LE);
  public static final WebEncoding WINDOWS_1252 = of("windows-1252",
      Charset.forName("windows-1252"));

  private static final Pattern SPACE_AROUND = Pattern
      .compile("^[\\t\\n\\f\\r ]+|[\\t\\n\\f\\r ]+$");
  private static final Map<String, WebEncoding> BY_LABEL = readLabels();

  private static WebEncoding of(String name, Charset charset) {
    return new WebEncoding(name, Optional.of(charset));
  }

  /// The character set the web understands by a label.
  public static Optional<WebEncoding> find(String label) {
    var known = SPACE_AROUND.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_LABEL.get(known));
  }

  private static Map<String, WebEncoding> readLabels() {
    try (var in = WebEncoding.class.getResourceAsStream("encodings.tsv")) {
      var labels = new HashMap<String, WebEncoding>();
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> {
            var encoding = new WebEncoding(cells[0],
                Optional.of(cells[1]).filter(name -> !name.equals("-")).map(Charset::forName));
            Arrays.stream(cells[2].split(" ")).forEach(label -> labels.put(label, encoding));
          });
      return Map.copyOf(labels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isUtf16() {
    return equals(UTF_16BE) || equals(UTF_16LE);
  }

  /// Reads bytes; those that fit no character become U+FFFD.
  public String decode(byte[] bytes, int offset) {
    return charset.map(known -> new String(bytes, offset, bytes.length - offset, known))
        .orElseGet(() -> bytes.length > offset ? "\uFFFD" : "");
  }
}
