package org.nearkin.crawl.fetch;

import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// What is wrong with servers' certificates, and until when those that are right are valid.
final class Certificates {
  /// Of hosts that were asked lately; more are forgotten.
  private static final int MOST_HOSTS = 10_000;
  private static final int MOST_CAUSES = 20;

  private final Map<String, Instant> ends = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > MOST_HOSTS;
    }
  };

  /// Why a server is not believed; empty if something else than its certificate failed.
  static Optional<String> findFault(SSLException failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return Optional.of("its certificate is for another name");
    }
    var causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .toList();
    if (causes.stream().anyMatch(CertificateExpiredException.class::isInstance)) {
      return Optional.of("its certificate has expired");
    }
    if (causes.stream().anyMatch(CertificateNotYetValidException.class::isInstance)) {
      return Optional.of("its certificate is not valid yet");
    }
    return causes.stream().anyMatch(CertificateException.class::isInstance)
        ? Optional.of("nobody we trust vouches for its certificate")
        : Optional.empty();
  }

  void note(URI address, Optional<SSLSession> session) {
    session.flatMap(Certificates::findEnd).ifPresent(end -> {
      synchronized (ends) {
        ends.put(host(address), end);
      }
    });
  }

  private static Optional<Instant> findEnd(SSLSession session) {
    try {
      return Stream.of(session.getPeerCertificates())
          .findFirst()
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .map(certificate -> certificate.getNotAfter().toInstant());
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  Optional<Instant> findEnd(URI address) {
    synchronized (ends) {
      return Optional.ofNullable(ends.get(host(address)));
    }
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
