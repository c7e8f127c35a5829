package org.nearkin.crawl.fetch.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Addresses that are set apart for one purpose, so that no public site has one.
///
/// The classes are those of the IANA special-purpose address registries (RFC 6890, kept up to date by IANA) that do
/// not lead to one host of the public Internet. Each address is in one class at most.
///
/// @param name what an address of it is, with its article
/// @param standard where it is set apart
/// @param ranges the addresses in it
/// @param others addresses among them that another class has
public record AddressClass(
    String name, String standard, List<AddressRange> ranges, List<AddressRange> others) {

  /// Everything that the crawler never connects to.
  public static final List<AddressClass> ALL = List.of(
      of("an address of this network", "RFC 791, RFC 4291", "0.0.0.0/8", "::/128"),
      of("a private address", "RFC 1918", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
      of("a shared address of a provider", "RFC 6598", "100.64.0.0/10"),
      of("a loopback address", "RFC 1122, RFC 4291", "127.0.0.0/8", "::1/128"),
      // The metadata services of clouds answer on these.
      of("a link-local address", "RFC 3927, RFC 4291", "169.254.0.0/16", "fe80::/10"),
      of("an address of a protocol", "RFC 6890, RFC 2928, RFC 4380", "192.0.0.0/24", "2001::/23"),
      of("a documentation address", "RFC 5737, RFC 3849, RFC 9637", "192.0.2.0/24",
          "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
      of("an address of a 6to4 relay", "RFC 7526", "192.88.99.0/24"),
      of("a benchmarking address", "RFC 2544", "198.18.0.0/15"),
      of("a multicast address", "RFC 5771, RFC 4291", "224.0.0.0/4", "ff00::/8"),
      of("a reserved address", "RFC 1112, RFC 919", "240.0.0.0/4"),
      of("an IPv4 address in an IPv6 one", "RFC 4291", "::/96", "::ffff:0:0/96")
          .without("::/128", "::1/128"),
      of("a translated IPv4 address", "RFC 6052, RFC 8215", "64:ff9b::/96", "64:ff9b:1::/48"),
      of("a discard address", "RFC 6666", "100::/64"),
      of("a 6to4 address", "RFC 3056", "2002::/16"),
      of("a unique local address", "RFC 4193", "fc00::/7"),
      of("a site-local address", "RFC 3879", "fec0::/10"),
      of("an address nobody has been given", "RFC 4291", "::/3", "4000::/2", "8000::/1")
          .without("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
              "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"));

  public AddressClass {
    ranges = List.copyOf(ranges);
    others = List.copyOf(others);
  }

  /// A class of the given ranges, in the notation of RFC 4632 and RFC 4291.
  public static AddressClass of(String name, String standard, String... ranges) {
    return new AddressClass(name, standard, parse(ranges), List.of());
  }

  /// The same class without some ranges.
  public AddressClass without(String... taken) {
    return new AddressClass(name, standard, ranges, parse(taken));
  }

  private static List<AddressRange> parse(String... notations) {
    return Stream.of(notations).map(AddressRange::parse).toList();
  }

  public boolean contains(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address))
        && others.stream().noneMatch(range -> range.contains(address));
  }
}
