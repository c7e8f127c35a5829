package org.nearkin.crawl.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/// Looks hosts up for the HTTP client and keeps it out of private networks.
///
/// It sits where the connection is made: whatever way an address was spelt and whoever sent us there, the client
/// connects to exactly the addresses that were checked here, so a name that changes its answer gains nothing.
final class AddressGuard implements DnsResolver {
  /// One sentence for all refusals, so that a refusal tells nothing about our network.
  private static final String REFUSAL = "the host has no public address";

  private static final List<Range> PRIVATE_V4 = ranges(
      "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
      "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
      "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

  private static final Range PUBLIC_V6 = Range.parse("2000::/3");

  /// Inside the public range: protocol assignments with Teredo, documentation (twice), and 6to4, which would
  /// carry us to any IPv4 address.
  private static final List<Range> PRIVATE_V6 = ranges("2001::/23", "2001:db8::/32", "3fff::/20",
      "2002::/16");

  private final Reach reach;
  private final Lookup lookup;

  AddressGuard(Reach reach, Lookup lookup) {
    this.reach = reach;
    this.lookup = lookup;
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
    if (addresses.length == 0 || !Stream.of(addresses).allMatch(AddressGuard::isPublic)) {
      throw new UnknownHostException(REFUSAL);
    }
    return addresses;
  }

  private static InetAddress[] resolveFarm(String host) throws UnknownHostException {
    if (!Reach.SampleFarm.isFarmName(host)) {
      throw new UnknownHostException(REFUSAL);
    }
    return new InetAddress[]{InetAddress.getByAddress(host, new byte[]{127, 0, 0, 1})};
  }

  static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? isInNone(PRIVATE_V4, address)
        : PUBLIC_V6.contains(address) && isInNone(PRIVATE_V6, address);
  }

  private static boolean isInNone(List<Range> ranges, InetAddress address) {
    return ranges.stream().noneMatch(range -> range.contains(address));
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static List<Range> ranges(String... notations) {
    return Stream.of(notations).map(Range::parse).toList();
  }

  /// All addresses that begin with the same bits.
  ///
  /// @param prefix the first bits, moved to the right end
  /// @param rest how many bits follow them
  private record Range(BigInteger prefix, int rest) {

    static Range parse(String notation) {
      var slash = notation.indexOf('/');
      var bytes = InetAddress.ofLiteral(notation.substring(0, slash)).getAddress();
      var rest = bytes.length * Byte.SIZE - Integer.parseInt(notation.substring(slash + 1));
      return new Range(new BigInteger(1, bytes).shiftRight(rest), rest);
    }

    boolean contains(InetAddress address) {
      return new BigInteger(1, address.getAddress()).shiftRight(rest).equals(prefix);
    }
  }
}
