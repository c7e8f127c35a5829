package org.nearkin.crawl.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.nearkin.crawl.fetch.FetchResult.Failed;
import org.nearkin.crawl.fetch.FetchResult.Untrusted;
import org.nearkin.crawl.fetch.FetchResult.Validators;

/// Asks for one address once: no redirects, no cookies, no second attempt. Whether and when to ask is decided by
/// others, such as the pacer.
///
/// Each request runs on a virtual thread of its own, which is given up as a whole when the time is over: a server
/// that drips its name, header or body one byte at a time holds nobody longer than that.
public final class Fetcher implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 1024;
  private static final int MOST_HEADER_BYTES = 64 * 1024;
  private static final TimeValue CHECK_IDLE_AFTER = TimeValue.ofMilliseconds(500);

  private final CloseableHttpClient client;
  private final Reach reach;
  private final Limits limits;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Certificates certificates = new Certificates();

  /// How much time and space an answer may take.
  ///
  /// @param total from the look-up of the host to the last byte
  /// @param connect for each address of the host
  /// @param bodyBytes as sent, and again as unpacked
  public record Limits(Duration total, Duration connect, int bodyBytes) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(10),
        4 * 1024 * 1024);
  }

  public Fetcher(CrawlerIdentity identity, Reach reach, Limits limits, InstantSource clock) {
    this.client = client(identity, new AddressGuard(reach, InetAddress::getAllByName), limits);
    this.reach = reach;
    this.limits = limits;
    this.clock = clock;
  }

  static CloseableHttpClient client(CrawlerIdentity identity, DnsResolver guard, Limits limits) {
    return HttpClients.custom()
        .setConnectionManager(connections(guard, limits))
        .setDefaultRequestConfig(RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(limits.total()))
            .setResponseTimeout(Timeout.of(limits.total()))
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build())
        .setUserAgent(identity.userAgent())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        // A repetition that the pacer does not know of would be impolite.
        .disableAutomaticRetries()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(DnsResolver guard, Limits limits) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(guard)
        .setMaxConnPerRoute(1)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setDefaultConnectionConfig(ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(limits.connect()))
            .setSocketTimeout(Timeout.of(limits.total()))
            .setValidateAfterInactivity(CHECK_IDLE_AFTER)
            .build())
        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
            .http1Config(AnswerHead.LINES)
            .responseParserFactory(_ -> new AnswerHead(MOST_HEADER_BYTES))
            .build())
        .build();
  }

  /// Asks for a page.
  ///
  /// @param known what the server gave last time, to be asked only for a change
  /// @param answered called when the server's first line has arrived; from then on the host's pause is counted
  /// @throws InterruptedException if the caller is told to stop; the request is then cut off
  public FetchResult fetch(URI address, Validators known, Runnable answered)
      throws InterruptedException {
    return fetch(address, known, Want.page(limits.bodyBytes()), answered);
  }

  /// Whether a page was cut because it is larger than what is read.
  public boolean isFull(Body body) {
    return body.bytes().length >= limits.bodyBytes();
  }

  /// Asks for any kind of document.
  public FetchResult fetch(URI address, Validators known, Want want, Runnable answered)
      throws InterruptedException {
    return ask(new Question(address, known, want, Optional.empty()), answered);
  }

  /// Asks for a document that is too large to be held in memory.
  ///
  /// @param sink gets the body, unpacked; whatever the result is, it may have got the beginning of one
  /// @return if it is [FetchResult.Fetched], then with an empty body, which only says whether all of it was written
  public FetchResult fetchInto(OutputStream sink, URI address, Want want, Runnable answered)
      throws InterruptedException {
    try (var closable = new ClosableSink(sink)) {
      return ask(new Question(address, Validators.NONE, want, Optional.of(closable)), answered);
    }
  }

  private record Question(URI address, Validators known, Want want, Optional<OutputStream> sink) {

    HttpGet request() {
      var request = new HttpGet(address);
      request.setHeader("Accept", want.accept());
      request.setHeader("Accept-Encoding", "gzip");
      known.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
      known.lastModified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
      return request;
    }
  }

  private FetchResult ask(Question question, Runnable answered) throws InterruptedException {
    var refusal = reach.findRefusal(question.address());
    if (refusal.isPresent()) {
      return new Failed(refusal.get(), false);
    }
    var request = question.request();
    var answer = threads.submit(() -> send(question, request, answered));
    try {
      return answer.get(limits.total().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new Failed("no complete answer in time", true);
    } catch (ExecutionException e) {
      return failure(e);
    } finally {
      request.cancel();
      answer.cancel(true);
    }
  }

  private FetchResult send(Question question, HttpGet request, Runnable answered)
      throws IOException {
    var context = HttpClientContext.create();
    var response = client.executeOpen(null, request, context);
    answered.run();
    certificates.note(question.address(), Optional.ofNullable(context.getSSLSession()));
    try {
      return new Answer(question.address(), response).read(question.want(), question.sink(),
          clock.instant());
    } finally {
      // Closing alone would first read what is left, however long; a body read to its end is not touched by this.
      request.cancel();
      closeQuietly(response);
    }
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // The connection was cut on purpose, and what was wanted of it has been read.
    }
  }

  /// Until when the certificate is valid that the host of an address showed last; empty if none was seen.
  public Optional<Instant> findCertificateEnd(URI address) {
    return certificates.findEnd(address);
  }

  private static FetchResult failure(ExecutionException failure) {
    return switch (failure.getCause()) {
      case UnknownHostException _ -> new Failed("the host has no public address", false);
      case SSLException e -> Certificates.findFault(e)
          .<FetchResult>map(Untrusted::new)
          .orElseGet(() -> new Failed("no secure connection", isBrokenOff(e)));
      case MessageConstraintException _ -> new Failed("sends headers without end", false);
      case IOException _ -> new Failed("the connection failed", true);
      case RuntimeException e -> throw e;
      case null, default -> throw new IllegalStateException(failure);
    };
  }

  /// Whether it was the connection that failed, and not what the server has to show.
  private static boolean isBrokenOff(SSLException failure) {
    return failure.getCause() instanceof EOFException
        || failure.getCause() instanceof SocketException;
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    threads.shutdownNow();
  }
}
