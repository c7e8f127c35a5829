package org.nearkin.crawl.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Whether the crawler would ask for an address, judged without connecting to it.
///
/// @param why one sentence for the operator
public record GuardVerdict(boolean allowed, String why) {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /// Judges an address by its spelling, and its host by the addresses the name service knows for it now.
  public static GuardVerdict judge(String address, Reach reach) {
    return judge(address, reach, GuardVerdict::lookUpInTime);
  }

  static GuardVerdict judge(String address, Reach reach, AddressGuard.Lookup lookup) {
    try {
      var parsed = new URI(address);
      return reach.findRefusal(parsed)
          .map(why -> new GuardVerdict(false, why))
          .orElseGet(() -> judgeHost(parsed.getHost(), reach, lookup));
    } catch (URISyntaxException e) {
      return new GuardVerdict(false, "it is not written as an address: " + e.getReason());
    }
  }

  private static GuardVerdict judgeHost(String host, Reach reach, AddressGuard.Lookup lookup) {
    return switch (reach) {
      case Reach.PublicOnly _ -> judgePublic(host, lookup);
      case Reach.SampleFarm _ -> new GuardVerdict(true, "it is a site of the sample");
    };
  }

  private static GuardVerdict judgePublic(String host, AddressGuard.Lookup lookup) {
    return findAddresses(host, lookup)
        .map(addresses -> AddressGuard.findObjection(addresses)
            .map(objection -> new GuardVerdict(false, objection + ", and " + host + " leads there"))
            .orElseGet(() -> new GuardVerdict(true,
                "its spelling is in order, and its host has public addresses only")))
        .orElseGet(() -> new GuardVerdict(true,
            "its spelling is in order; no address is known for the name now, and it is checked"
                + " again when connecting"));
  }

  private static Optional<InetAddress[]> findAddresses(String host, AddressGuard.Lookup lookup) {
    try {
      return Optional.of(lookup.all(host)).filter(addresses -> addresses.length > 0);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /// The name service of the machine may take long to say that it knows nothing.
  private static InetAddress[] lookUpInTime(String host) throws UnknownHostException {
    var answer = new CompletableFuture<InetAddress[]>();
    Thread.ofVirtual().start(() -> {
      try {
        answer.complete(InetAddress.getAllByName(host));
      } catch (UnknownHostException e) {
        answer.complete(new InetAddress[0]);
      }
    });
    try {
      return answer.orTimeout(PATIENCE.toNanos(), TimeUnit.NANOSECONDS).join();
    } catch (CompletionException e) {
      throw new UnknownHostException(host);
    }
  }
}
