package org.nearkin.source.sample;

import java.nio.file.Path;

/// What a fictional server answers.
public sealed interface SampleAnswer {
  /// A file.
  ///
  /// @param type the Content-Type header
  record Sent(int status, Path file, String type) implements SampleAnswer {}

  /// A redirect.
  ///
  /// @param status 301, 302, 307 or 308
  /// @param location the Location header
  record Moved(int status, String location) implements SampleAnswer {}

  /// A status without a body.
  record Bare(int status) implements SampleAnswer {}

  /// Nothing stands there.
  record NotFound() implements SampleAnswer {}
}
