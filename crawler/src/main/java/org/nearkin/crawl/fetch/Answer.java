package org.nearkin.crawl.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Gone;
import org.nearkin.crawl.fetch.FetchResult.NotModified;
import org.nearkin.crawl.fetch.FetchResult.Redirected;
import org.nearkin.crawl.fetch.FetchResult.Refused;
import org.nearkin.crawl.fetch.FetchResult.Throttled;
import org.nearkin.crawl.fetch.FetchResult.Validators;

/// A server's answer, told apart by its status. The body is read only when there is a page in it.
final class Answer {
  private static final int MOST_SECONDS = Integer.MAX_VALUE;

  /// The third form of a date in HTTP; the library's own parser of it knows no zone and so finds no instant.
  private static final DateTimeFormatter ASCTIME = DateTimeFormatter
      .ofPattern("EEE MMM [ ]d HH:mm:ss yyyy", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);

  private final URI address;
  private final ClassicHttpResponse response;

  Answer(URI address, ClassicHttpResponse response) {
    this.address = address;
    this.response = response;
  }

  /// @param sink to write the body to; absent to have it in the result
  FetchResult read(Want want, Optional<OutputStream> sink, Instant now) throws IOException {
    var status = response.getCode();
    return switch (status) {
      case 301, 308 -> redirected(true);
      case 302, 303, 307 -> redirected(false);
      case 304 -> new NotModified();
      case 404, 410 -> new Gone(status);
      case 408, 425 -> new Failed("answers " + status, true);
      case 429, 503 -> new Throttled(
          findHeader("Retry-After").flatMap(value -> findRetryAfter(value, now)));
      default -> switch (status / 100) {
        case 2 -> fetched(status, want, sink);
        case 4 -> refused(status, want);
        default -> new Failed("answers " + status, status >= 500);
      };
    };
  }

  private FetchResult refused(int status, Want want) throws IOException {
    return fetched(status, want, Optional.empty()) instanceof Fetched page
        && page.body().bytes().length > 0
            ? new Refused(status, Optional.of(page))
            : new Refused(status);
  }

  private FetchResult fetched(int status, Want want, Optional<OutputStream> sink)
      throws IOException {
    var entity = response.getEntity();
    var kept = new ByteArrayOutputStream();
    try (var in = entity == null ? InputStream.nullInputStream() : entity.getContent()) {
      var whole = Unpacking.copy(in, findHeader("Content-Encoding").orElse(""), want,
          sink.orElse(kept));
      return new Fetched(address, status, headers(), new Body(kept.toByteArray(), whole));
    } catch (Unpacking.PackingException e) {
      return new Failed(e.reason(), e.passing());
    }
  }

  private PageHeaders headers() {
    var validators = new Validators(findHeader("ETag"), findHeader("Last-Modified"));
    var tags = Stream.of(response.getHeaders("X-Robots-Tag"))
        .map(Header::getValue)
        .filter(Objects::nonNull)
        .toList();
    return new PageHeaders(findHeader("Content-Type"), validators, tags);
  }

  private FetchResult redirected(boolean permanent) {
    return findHeader("Location").filter(location -> !location.isBlank())
        .flatMap(this::findTarget)
        .<FetchResult>map(target -> new Redirected(target, permanent))
        .orElseGet(() -> new Failed("redirects to nowhere", false));
  }

  private Optional<URI> findTarget(String location) {
    try {
      var target = location.strip().replace(" ", "%20");
      // java.net.URI drops the last part of the path here, which RFC 3986 keeps.
      var reference = target.startsWith("?") ? address.getRawPath() + target : target;
      return Optional.of(address.resolve(reference)).filter(URI::isAbsolute);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Seconds, also with decimals or negative, or one of HTTP's three forms of a date.
  static Optional<Duration> findRetryAfter(String value, Instant now) {
    try {
      var seconds = Math.clamp(Double.parseDouble(value.strip()), 0, MOST_SECONDS);
      return Double.isNaN(seconds)
          ? Optional.empty()
          : Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1000)));
    } catch (NumberFormatException e) {
      return Optional.ofNullable(DateUtils.parseStandardDate(value.strip()))
          .or(() -> Optional.ofNullable(DateUtils.parseDate(value.strip(), ASCTIME)))
          .map(date -> date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
    }
  }

  private Optional<String> findHeader(String name) {
    var header = response.getFirstHeader(name);
    return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
  }
}
