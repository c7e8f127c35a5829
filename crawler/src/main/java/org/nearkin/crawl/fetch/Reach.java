package org.nearkin.crawl.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far the crawler may go: the rules an address must pass before its host is even looked up.
public sealed interface Reach {

  /// The public web on its two ordinary ports; the rule for all real sources.
  record PublicOnly() implements Reach {
    private static final List<String> INNER_NAMES = List.of(".localhost", ".localdomain", ".local",
        ".internal",
        ".home.arpa");
    /// Browsers read a host whose last label looks like a number as an IPv4 address; we read none.
    private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)");
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
      return Optional.of("the address names no host");
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
    if (port != -1 && port != 80 && port != 443) {
      return Optional.of("only the ports 80 and 443 are read");
    }
    var name = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
        .toLowerCase(Locale.ROOT);
    var isInner = !name.contains(".")
        || name.startsWith("[")
        || PublicOnly.INNER_NAMES.stream().anyMatch(name::endsWith)
        || PublicOnly.NUMBER.matcher(name).matches();
    return isInner ? Optional.of("the address names no public host") : Optional.empty();
  }
}
