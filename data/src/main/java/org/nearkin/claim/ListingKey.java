package org.nearkin.claim;

/// Identity of a listing: the source and the source's own name for the entry.
public record ListingKey(String source, String key) implements Comparable<ListingKey> {

  @Override
  public int compareTo(ListingKey other) {
    var bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : key.compareTo(other.key);
  }
}
