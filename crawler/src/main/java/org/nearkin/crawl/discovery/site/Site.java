package org.nearkin.crawl.discovery.site;

import java.net.URI;
import java.util.Locale;

/// The site that an address belongs to.
public final class Site {
  private Site() {}

  /// Whether two addresses are on one site; `www.` makes no difference, another port does.
  public static boolean isSame(URI one, URI other) {
    return name(one).equals(name(other));
  }

  private static String name(URI address) {
    var host = String.valueOf(address.getHost())
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^www\\.", "");
    var port = address.getPort();
    return port < 0 || port == 80 || port == 443 ? host : host + ":" + port;
  }
}
