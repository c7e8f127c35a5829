package org.nearkin.crawl.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.discovery.sign.FeedSigns;
import org.nearkin.crawl.discovery.site.Site;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.crawl.frontier.CanonicalAddress;

/// The links of a page, by how likely they lead to lists of groups. The words stand in `likely-words.tsv`.
final class LikelyLinks {
  /// What a link promises that names a condition or a hard time in life.
  private static final double ABOUT_HELP = 0.5;
  private static final double IN_PATH = 0.6;
  private static final double FRAME = 0.8;
  private static final double NEXT_PAGE = 0.7;
  private static final int LONGEST_TEXT = 80;
  private static final Pattern OTHER_FILE = Pattern
      .compile(
          "(?i)\\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|webp|zip|mp[34]|ics|csv|json|xml|rss)$");
  private static final List<PromisingWord> WORDS = load();

  private record PromisingWord(double promise, Pattern pattern) {}

  private LikelyLinks() {}

  /// Links to pages of the same site, the best first, without those that lead elsewhere by their words. A score of 0 promises
  /// nothing.
  static List<Finding.LikelyLink> find(Page page) {
    var base = WebAddress.base(page.document(), page.address());
    var best = new HashMap<URI, Finding.LikelyLink>();
    for (var element : page.document().select("a[href], area[href], iframe[src], frame[src]")) {
      target(base, element)
          .filter(target -> Site.isSame(target, page.address()))
          .filter(target -> !target.equals(page.address()))
          .map(target -> judge(target, element))
          .filter(link -> link.score() >= 0)
          .ifPresent(link -> best.merge(link.address(), link,
              (one, other) -> one.score() >= other.score() ? one : other));
    }
    return best.values()
        .stream()
        .sorted(Comparator.comparingDouble(Finding.LikelyLink::score)
            .reversed()
            .thenComparing(link -> link.address().toString()))
        .toList();
  }

  private static Optional<URI> target(URI base, Element element) {
    var written = element.hasAttr("href") ? element.attr("href") : element.attr("src");
    return written.startsWith("#")
        ? Optional.empty()
        : WebAddress.resolve(base, written)
            .flatMap(CanonicalAddress::find)
            .filter(address -> !OTHER_FILE.matcher(String.valueOf(address.getPath())).find())
            .filter(address -> FeedSigns.findKind(address).isEmpty());
  }

  private static Finding.LikelyLink judge(URI address, Element element) {
    var text = Stream.of(element.text(), element.attr("title"), element.attr("aria-label"))
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
    if (element.normalName().endsWith("frame")) {
      return new Finding.LikelyLink(address, "a frame" + (text.isEmpty() ? "" : ": " + text),
          FRAME);
    }
    var score = element.attr("rel").equalsIgnoreCase("next")
        ? NEXT_PAGE
        : score(text, String.valueOf(address.getPath()));
    return new Finding.LikelyLink(address, text, score);
  }

  /// From -1 to 1.
  ///
  /// @param text of the link
  static double score(String text, String path) {
    var byText = text.length() > LONGEST_TEXT ? 0 : promise(text);
    var byPath = promise(path.replaceAll("[/_.-]+", " ")) * IN_PATH;
    if (Math.min(byText, byPath) < 0) {
      return Math.min(byText, byPath);
    }
    var byMatter = text.length() <= LONGEST_TEXT && OtherEvents.isAboutHelp(text) ? ABOUT_HELP : 0;
    return Math.max(byText, Math.max(byPath, byMatter));
  }

  /// The strongest word; one that leads elsewhere counts more than any that promises.
  private static double promise(String text) {
    var folded = Fingerprint.normalize(text);
    var promises = WORDS.stream()
        .filter(word -> word.pattern().matcher(folded).find())
        .mapToDouble(PromisingWord::promise)
        .toArray();
    var least = Arrays.stream(promises).min().orElse(0);
    return least < 0 ? least : Arrays.stream(promises).max().orElse(0);
  }

  private static List<PromisingWord> load() {
    var table = Objects.requireNonNull(LikelyLinks.class.getResourceAsStream("likely-words.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .map(cells -> new PromisingWord(Double.parseDouble(cells[0]), pattern(cells[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the table of likely words cannot be read", e);
    }
  }

  private static Pattern pattern(String words) {
    var regex = Stream.of(words.split("\\*", -1))
        .map(Fingerprint::normalize)
        .map(Pattern::quote)
        .reduce((one, other) -> one + "\\w* ?" + other)
        .orElseThrow();
    return Pattern.compile("\\b" + regex + (words.endsWith("*") ? "" : "\\b"));
  }
}
