package org.nearkin.crawl.run.match;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.feed.Fingerprint;

/// What a listing is called.
///
/// @param words in plain spelling
/// @param core without words that any group may bear, nor the plural's s
/// @param bare the same without what stands in parentheses
/// @param aside whether something stands in parentheses
/// @param former words behind "formerly" and the like, anywhere in the listing
record ListingName(String words, Set<String> core, Set<String> bare, boolean aside,
    String former) {
  private static final Set<String> GENERIC = Set.of("support", "group", "meeting", "program",
      "monthly", "weekly", "the", "a", "an", "of", "for", "and", "with", "to", "in", "grupo",
      "apoyo", "de", "del", "para", "el", "la", "los", "las", "y");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern FORMER = Pattern.compile(
      "\\b(?:formerly|previously|used to be|anteriormente|antes)(?: (?:known as|called|named|the|our|llamado))*"
          + "((?: \\S+){1,8})");
  private static final int TELLING = 2;

  enum Kinship {
    EQUAL,
    /// Equal but for generic words, or for what only one of them has in parentheses.
    ALIKE,
    /// One says all that the other says, and more; or says what it was called before.
    RELATED,
    UNLIKE
  }

  static ListingName of(StatedListing listing) {
    var name = listing.findText(Field.NAME).orElse("");
    var told = listing.statements()
        .stream()
        .map(Statement::text)
        .map(Fingerprint::normalize)
        .flatMap(text -> FORMER.matcher(text).results())
        .map(match -> match.group(1) + " ")
        .distinct()
        .sorted()
        .collect(Collectors.joining("|"));
    return new ListingName(Fingerprint.normalize(name), core(name),
        core(ASIDE.matcher(name).replaceAll(" ")), ASIDE.matcher(name).find(), told);
  }

  private static Set<String> core(String name) {
    return Pattern.compile(" ")
        .splitAsStream(Fingerprint.normalize(name))
        .map(word -> word.length() > 3 && !word.endsWith("ss") ? word.replaceFirst("s$", "") : word)
        .filter(word -> !word.isEmpty() && !GENERIC.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether it is more than "Support Group".
  boolean isTelling() {
    return !core.isEmpty();
  }

  Kinship compare(ListingName later) {
    if (words.equals(later.words)) {
      return Kinship.EQUAL;
    }
    if (core.isEmpty() || later.core.isEmpty()) {
      return Kinship.UNLIKE;
    }
    if (core.equals(later.core) || (aside != later.aside && bare.equals(later.bare))) {
      return Kinship.ALIKE;
    }
    return core.containsAll(later.core) || later.core.containsAll(core) || isFormer(later)
        ? Kinship.RELATED
        : Kinship.UNLIKE;
  }

  /// Whether the later listing says that it was called so, or so in short: the first two words are enough.
  private boolean isFormer(ListingName later) {
    var first = words.split(" ", TELLING + 1);
    return core.size() >= TELLING
        && later.former.contains(" " + first[0] + " " + first[1] + " ");
  }
}
