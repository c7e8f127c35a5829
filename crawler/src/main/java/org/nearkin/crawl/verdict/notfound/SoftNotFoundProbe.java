package org.nearkin.crawl.verdict.notfound;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What a site says when it is asked for a page that it cannot have.
///
/// The probe is a request for a random neighbour of a page. A site that answers it with 404 needs no probe. A site that
/// answers 200 shows how its "not found" page looks, and pages that look so are not found either.
public final class SoftNotFoundProbe {
  /// With fewer words two fingerprints say nothing.
  private static final int FEWEST_WORDS = 8;
  private static final int LETTERS = 20;

  private final URI probed;
  private final List<String> words;

  private SoftNotFoundProbe(URI probed, List<String> words) {
    this.probed = probed;
    this.words = List.copyOf(words);
  }

  /// Reads the answer to the probe, which came with a status of success.
  ///
  /// @param probed the random address
  /// @param text the main text: menus that every page has would drown what tells pages apart
  public static SoftNotFoundProbe of(URI probed, String text) {
    return new SoftNotFoundProbe(probed, SimHash.words(text));
  }

  /// A random address in the same directory as a page, with the page's own extension and without a query. No site has
  /// it, except by a chance of 1 in 26^20.
  public static URI randomSibling(URI page, RandomGenerator random) {
    var name = new StringBuilder();
    for (var i = 0; i < LETTERS; i++) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    var path = Optional.ofNullable(page.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    var bare = path.length() > 1 && path.endsWith("/")
        ? path.substring(0, path.length() - 1)
        : path;
    var directory = bare.substring(0, bare.lastIndexOf('/') + 1);
    var last = bare.substring(directory.length());
    var dot = last.lastIndexOf('.');
    var end = path.length() > bare.length() ? "/" : dot > 0 ? last.substring(dot) : "";
    return page.resolve(directory + name + end);
  }

  /// Whether a page is the "not found" page: its fingerprint is near the probe's, both taken without the words of the
  /// two addresses, which such pages like to repeat.
  ///
  /// @param text the main text
  public boolean matches(URI asked, String text) {
    var own = new HashSet<>(SimHash.words(asked.getPath() + " " + asked.getQuery()));
    own.addAll(SimHash.words(probed.getPath()));
    var theirs = without(own, SimHash.words(text));
    var ours = without(own, words);
    return Math.min(theirs.size(), ours.size()) >= FEWEST_WORDS
        && SimHash.of(theirs).isNear(SimHash.of(ours));
  }

  private static List<String> without(Set<String> own, List<String> words) {
    return words.stream().filter(word -> !own.contains(word)).toList();
  }
}
