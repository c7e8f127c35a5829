package org.nearkin.place;

/// One line of a GeoNames table of postal codes, checked cell by cell.
final class GeoNamesLine {
  private static final int COLUMNS = 12;
  private static final int LATITUDE = 9;
  private static final int LONGITUDE = 10;
  private static final int ACCURACY = 11;
  /// "1=estimated, 4=geonameid, 6=centroid of addresses or shape" says the readme; empty is not known.
  private static final String MEASURED = "3456";

  private final String file;
  private final int number;
  private final String[] cells;

  GeoNamesLine(String file, int number, String line) {
    this.file = file;
    this.number = number;
    this.cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw broken("expected " + COLUMNS + " columns separated by tabs, found " + cells.length);
    }
  }

  /// Two capital letters.
  String country() {
    if (!cells[0].matches("[A-Z]{2}")) {
      throw broken("'" + cells[0] + "' is not a country code of two letters");
    }
    return cells[0];
  }

  PostalCodeTable.Row row(Pool pool) {
    var key = PostalCodeKey.of(cells[1])
        .orElseThrow(() -> broken("'" + cells[1] + "' is not a postal code"));
    // As the table of cities has it: a code in Canada, else a name.
    var region = country().equals("CA") ? cells[4] : cells[3];
    return new PostalCodeTable.Row(key, degrees(LATITUDE, 90), degrees(LONGITUDE, 180),
        new PostalCodeTable.Place(pool.text(cells[2].replaceFirst(" \\(.*", "")),
            pool.text(region)),
        cells[ACCURACY].isEmpty() || !MEASURED.contains(cells[ACCURACY]));
  }

  private int degrees(int column, int most) {
    try {
      var degrees = Double.parseDouble(cells[column]);
      if (Math.abs(degrees) <= most) {
        return (int) Math.round(degrees * Coordinates.UNITS_PER_DEGREE);
      }
    } catch (NumberFormatException e) {
      // Said below, as a number out of range is.
    }
    throw broken("'" + cells[column] + "' is not a number of degrees up to " + most);
  }

  private GeoNamesFormatException broken(String problem) {
    return new GeoNamesFormatException(file + ", line " + number + ": " + problem);
  }
}
