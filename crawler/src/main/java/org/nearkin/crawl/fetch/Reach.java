package org.nearkin.crawl.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far the crawler may go: the rules an address must pass before its host is even looked up.
public sealed interface Reach {

  /// The public web on its two ordinary ports; the rule for all real sources.
  record PublicOnly() implements Reach {
    /// Names that are used inside networks (RFC 6761, 6762 with its appendix G, 8375).
    private static final List<String> INNER_NAMES = List.of(".localhost", ".localdomain", ".local",
        ".internal", ".home.arpa", ".intranet", ".private", ".corp", ".home", ".lan");
    /// The brackets of an IPv6 address, and the name of a network card at its end.
    private static final Pattern ZONE = Pattern.compile("^\\[|(%.*)?]$");

    private static final Pattern ODD_HOST = Pattern.compile("(?:.*@)?([^:@]*)(?::\\d*)?");

    /// Browsers read a host whose last label looks like a number as an IPv4 address.
    private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)");

    /// Why a host that is an address instead of a name is not read; nothing for a name, and for a public address
    /// in its usual spelling.
    private static Optional<String> findNumber(String host) {
      if (!host.startsWith("[") && !NUMBER.matcher(host).matches()) {
        return Optional.empty();
      }
      var literal = findLiteral(host);
      var objection = literal.flatMap(AddressGuard::findObjection);
      return objection.isPresent() || literal.filter(found -> isUsual(host, found)).isPresent()
          ? objection
          : Optional.of("an address of numbers must be written in full, such as 203.0.114.7");
    }

    private static boolean isUsual(String host, InetAddress address) {
      return host.startsWith("[") ? !host.contains("%") : host.equals(address.getHostAddress());
    }

    /// The same for numbers that Java takes for no host and browsers do, such as `0x7f.1`.
    private static Optional<String> findOddNumber(URI address) {
      return Optional.ofNullable(address.getRawAuthority())
          .map(ODD_HOST::matcher)
          .filter(Matcher::matches)
          .flatMap(found -> findNumber(found.group(1)));
    }

    private static Optional<InetAddress> findLiteral(String host) {
      try {
        return Optional.of(host.startsWith("[")
            ? InetAddress.ofLiteral(ZONE.matcher(host).replaceAll(""))
            : Inet4Address.ofPosixLiteral(host));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static boolean isInner(String host) {
      return (!host.contains(".") && !host.startsWith("["))
          || INNER_NAMES.stream().anyMatch(host::endsWith);
    }
  }

  /// The invented sites of the sample: `NAME.localhost` on one port of this machine, and nothing else.
  record SampleFarm(int port) implements Reach {
    private static final Pattern NAME = Pattern
        .compile("(?i)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.localhost");

    static boolean isFarmName(String host) {
      return NAME.matcher(host).matches();
    }
  }

  /// Why an address is not asked for, or nothing if it may be.
  default Optional<String> findRefusal(URI address) {
    var scheme = address.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      return Optional.of("only http and https addresses are read");
    }
    if (address.getHost() == null) {
      return Optional.of(PublicOnly.findOddNumber(address)
          .orElse("the address names no host that can be read"));
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("addresses with a user name are not read");
    }
    return switch (this) {
      case PublicOnly _ -> findPublicRefusal(address.getHost(), address.getPort());
      case SampleFarm(int port) -> SampleFarm.isFarmName(address.getHost())
          && address.getPort() == port
              ? Optional.empty()
              : Optional.of("the sample reads its own sites only");
    };
  }

  private static Optional<String> findPublicRefusal(String host, int port) {
    var name = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
        .toLowerCase(Locale.ROOT);
    return PublicOnly.findNumber(name)
        .or(() -> PublicOnly.isInner(name)
            ? Optional.of("the address names no public host")
            : Optional.empty())
        .or(() -> port == -1 || port == 80 || port == 443
            ? Optional.empty()
            : Optional.of("only the ports 80 and 443 are read"));
  }
}
