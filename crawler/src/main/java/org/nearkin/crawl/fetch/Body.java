package org.nearkin.crawl.fetch;

/// The bytes of an answer, unpacked, never more than a cap. Nobody changes them.
public final class Body {
  private final byte[] bytes;
  private final boolean whole;

  /// @param whole whether nothing was cut off
  public Body(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  public byte[] bytes() {
    return bytes;
  }

  /// Whether nothing was cut off, by us at the cap or by a connection that ended too early.
  public boolean whole() {
    return whole;
  }
}
