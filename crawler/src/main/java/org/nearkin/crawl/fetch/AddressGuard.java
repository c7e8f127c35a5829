package org.nearkin.crawl.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.nearkin.crawl.fetch.address.AddressClass;

/// Looks hosts up for the HTTP client and keeps it out of private networks.
///
/// It sits where the connection is made: whatever way an address was spelt and whoever sent us there, the client
/// connects to exactly the addresses that were checked here, so a name that changes its answer gains nothing.
final class AddressGuard implements DnsResolver {
  /// One sentence for all refusals, so that a refusal tells nothing about our network.
  static final String REFUSAL = "the host has no public address";

  private final Reach reach;
  private final Lookup lookup;
  private final List<AddressClass> refused;

  AddressGuard(Reach reach, Lookup lookup) {
    this(reach, lookup, AddressClass.ALL);
  }

  /// @param refused the classes of which no address is connected to
  AddressGuard(Reach reach, Lookup lookup, List<AddressClass> refused) {
    this.reach = reach;
    this.lookup = lookup;
    this.refused = List.copyOf(refused);
  }

  /// The name service; a parameter so that tests can answer as they like.
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return switch (reach) {
      case Reach.PublicOnly _ -> resolvePublic(host);
      case Reach.SampleFarm _ -> resolveFarm(host);
    };
  }

  private InetAddress[] resolvePublic(String host) throws UnknownHostException {
    var addresses = lookup.all(host);
    // One bad address spoils the answer: we could not say which of them the client would take.
    if (addresses.length == 0 || Stream.of(addresses).anyMatch(this::isRefused)) {
      throw new UnknownHostException(REFUSAL);
    }
    return addresses;
  }

  private boolean isRefused(InetAddress address) {
    return refused.stream().anyMatch(kind -> kind.contains(address));
  }

  private static InetAddress[] resolveFarm(String host) throws UnknownHostException {
    if (!Reach.SampleFarm.isFarmName(host)) {
      throw new UnknownHostException(REFUSAL);
    }
    return new InetAddress[]{InetAddress.getByAddress(host, new byte[]{127, 0, 0, 1})};
  }

  /// The first address that spoils an answer, and what it is, such as `127.0.0.1 is a loopback address`.
  static Optional<String> findObjection(InetAddress... addresses) {
    return Stream.of(addresses)
        .flatMap(address -> AddressClass.ALL.stream()
            .filter(kind -> kind.contains(address))
            .map(kind -> address.getHostAddress() + " is " + kind.name()))
        .findFirst();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
