package org.nearkin.search;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.util.BytesRef;
import org.nearkin.group.Claimed;
import org.nearkin.group.Meeting;
import org.nearkin.group.SupportGroup;
import org.nearkin.group.Venue;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.Geotag;
import org.nearkin.place.Precision;

/// Where a group meets, packed for a fast exact test: latitude, longitude and radius of each venue, to a centimetre.
///
/// Lucene's own positions sort their values, so that a radius could not be kept beside its venue.
final class PackedVenues {
  private static final int BYTES = 3 * Integer.BYTES;

  private PackedVenues() {}

  /// The positions of a group's venues that are known well enough for a distance.
  static List<Geotag> tags(SupportGroup group) {
    return group.meetings()
        .stream()
        .map(Meeting::venue)
        .flatMap(Optional::stream)
        .map(Claimed<Venue>::value)
        .flatMap(venue -> venue.tag().stream())
        .filter(tag -> isDistance(tag.precision()))
        .distinct()
        .toList();
  }

  /// The widest radius a packed venue can have, in metres.
  static int widestMetres() {
    return Stream.of(Precision.values())
        .filter(PackedVenues::isDistance)
        .mapToInt(Precision::radiusMetres)
        .max()
        .orElse(0);
  }

  private static boolean isDistance(Precision precision) {
    return precision.compareTo(Precision.STATE) < 0;
  }

  static BytesRef pack(List<Geotag> tags) {
    var buffer = ByteBuffer.allocate(BYTES * tags.size());
    for (var tag : tags) {
      buffer.putInt(GeoEncodingUtils.encodeLatitude(tag.point().latitude()))
          .putInt(GeoEncodingUtils.encodeLongitude(tag.point().longitude()))
          .putInt(tag.radiusMetres());
    }
    return new BytesRef(buffer.array());
  }

  /// Metres from a point to the nearest edge of a venue's radius; negative inside it.
  static double metresToEdge(BytesRef packed, GeoPoint from) {
    var buffer = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    var least = Double.POSITIVE_INFINITY;
    while (buffer.hasRemaining()) {
      var point = new GeoPoint(GeoEncodingUtils.decodeLatitude(buffer.getInt()),
          GeoEncodingUtils.decodeLongitude(buffer.getInt()));
      least = Math.min(least, from.metresTo(point) - buffer.getInt());
    }
    return least;
  }
}
