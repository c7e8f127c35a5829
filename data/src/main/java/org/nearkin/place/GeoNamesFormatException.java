package org.nearkin.place;

/// A file that is not a GeoNames table of postal codes; the message names file and line.
public final class GeoNamesFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GeoNamesFormatException(String message) {
    super(message);
  }
}
