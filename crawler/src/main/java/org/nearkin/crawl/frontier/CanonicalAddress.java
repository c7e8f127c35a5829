package org.nearkin.crawl.frontier;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// One spelling for each page, so that no page is visited twice under two of them.
public final class CanonicalAddress {
  private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
      .idnNormalization(IdnNormalization.PUNYCODE)
      .queryParamsToRemove(List.of("utm_source", "utm_medium", "utm_campaign", "utm_term",
          "utm_content", "gclid", "fbclid", "mc_cid", "mc_eid"))
      .build();

  private CanonicalAddress() {}

  /// The canonical spelling of a web address, without fragment and tracking parameters; empty for anything that is
  /// no web address.
  public static Optional<URI> find(URI address) {
    var spelling = NORMALIZER.filter(address.toString());
    if (spelling == null || !spelling.startsWith("http")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(spelling)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
