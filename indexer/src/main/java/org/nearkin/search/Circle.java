package org.nearkin.search;

import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.Rectangle;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.nearkin.search.SearchRequest.Near;

/// The circle asked about. Neither the visitor's place nor a venue is known exactly, and the doubt speaks for the
/// group: it lies inside if it may lie inside.
final class Circle {
  private final Near near;
  private final int metres;

  Circle(Near near) {
    this.near = near;
    this.metres = near.radiusMetres() + near.placeRadiusMetres();
  }

  boolean contains(BytesRef venues) {
    return PackedVenues.metresToEdge(venues, near.point()) <= metres;
  }

  /// Every group inside and every group that can be joined from anywhere, and few others.
  Query insideOrRemote() {
    return new BooleanQuery.Builder()
        .add(box(), Occur.SHOULD)
        .add(new TermQuery(new Term(GroupDocument.REMOTE, "yes")), Occur.SHOULD)
        .build();
  }

  private Query box() {
    var point = near.point();
    var box = Rectangle.fromPointDistance(
        point.latitude(), point.longitude(), (double) metres + PackedVenues.widestMetres());
    return new IndexOrDocValuesQuery(
        LatLonPoint.newBoxQuery(
            GroupDocument.POINT, box.minLat, box.maxLat, box.minLon, box.maxLon),
        LatLonDocValuesField.newSlowBoxQuery(
            GroupDocument.POINT, box.minLat, box.maxLat, box.minLon, box.maxLon));
  }

  SortField nearestFirst() {
    return LatLonDocValuesField.newDistanceSort(
        GroupDocument.POINT, near.point().latitude(), near.point().longitude());
  }
}
