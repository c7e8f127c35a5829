package org.nearkin.crawl.discovery.site;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the name of a host tells.
public final class HostWords {
  private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
      .collect(Collectors.toUnmodifiableSet());
  /// Endings that are sold to everybody, whatever country they stand for.
  private static final Set<String> WORLDWIDE = Set.of("CO", "IO", "ME", "TV", "CC", "WS", "FM",
      "AI", "GG");

  private HostWords() {}

  /// A source's id: the host's name without `www.` and without its public ending, its parts joined by hyphens.
  public static String id(URI address) {
    var host = String.valueOf(address.getHost())
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^www\\.", "");
    var ending = Optional.ofNullable(EffectiveTldFinder.getEffectiveTLD(host))
        .map(EffectiveTldFinder.EffectiveTLD::getDomain)
        .or(() -> Optional.of(host.substring(host.lastIndexOf('.') + 1)))
        .filter(domain -> host.endsWith("." + domain));
    var name = ending.map(domain -> host.substring(0, host.length() - domain.length() - 1))
        .orElse(host);
    var id = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "source" : id;
  }

  /// The country that the ending of a name belongs to.
  static Optional<String> findCountry(String host) {
    var ending = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    var country = ending.equals("UK") ? "GB" : ending;
    return Optional.of(country)
        .filter(COUNTRIES::contains)
        .filter(code -> !WORLDWIDE.contains(code));
  }
}
