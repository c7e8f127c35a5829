package org.nearkin.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The site's static files. Each has a hash of its content in its address, so that browsers may keep it for good.
///
/// Files are looked up by their whole address in a fixed table: no path is ever resolved.
public final class Assets {
  private static final Assets BUNDLED = new Assets(
      Stream.of(read("site.css", "text/css; charset=utf-8"), read("icon.svg", "image/svg+xml"))
          .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity())));

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byFile;

  private Assets(Map<String, Asset> byName) {
    this.byName = byName;
    this.byFile = byName.values()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Asset::file, Function.identity()));
  }

  /// One file.
  ///
  /// @param file its name with the hash: `site.0a1b2c3d4e.css`
  public record Asset(String name, String file, String type, Content content) {}

  /// Bytes that nobody changes.
  public static final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /// Those that ship with the program.
  public static Assets bundled() {
    return BUNDLED;
  }

  /// A file by the last part of its address.
  public Optional<Asset> find(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  String href(String name) {
    return "/static/" + Objects.requireNonNull(byName.get(name), name).file();
  }

  private static Asset read(String name, String type) {
    try (var stream = Objects
        .requireNonNull(Assets.class.getResourceAsStream("/org/nearkin/web/static/" + name),
            name)) {
      var bytes = stream.readAllBytes();
      var dot = name.lastIndexOf('.');
      var file = name.substring(0, dot) + '.' + hash(bytes) + name.substring(dot);
      return new Asset(name, file, type, new Content(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
