package org.nearkin.place;

import java.time.ZoneId;
import java.util.Optional;
import org.nearkin.place.CityTable.City;
import org.nearkin.place.Gazetteer.County;
import org.nearkin.place.Regions.Region;
import org.nearkin.place.ZipTable.Zip;

/// Puts an address on the map without asking anybody.
///
/// ZIP and city beat ZIP, which beats city and state, then county, then state. A city without a state is
/// not located ([VisitorPlaces] lists the candidates). Thresholds: measured on validated US addresses.
public final class Geotagger {
  /// A ZIP of another state this far from the stated city is a typing error.
  private static final double OTHER_STATE_METRES = 80_000;
  /// So is one of the same state this far away.
  private static final double SAME_STATE_METRES = 120_000;
  /// And one of the same state this far away, if the city has ZIPs of its own.
  private static final double OTHER_TOWN_METRES = 60_000;
  /// Stated coordinates must lie this near to what the address says.
  private static final double STATED_METRES = 60_000;
  /// Other places than its post office that a ZIP may serve lie this near.
  private static final double SUBURB_METRES = 15_000;
  /// A town with more people is too wide for its centre to stand for one of its ZIPs.
  private static final int SMALL_TOWN = 50_000;

  private final Gazetteer gazetteer;
  private final AbroadGeotagger abroad;

  public Geotagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.abroad = new AbroadGeotagger(gazetteer);
  }

  /// Where the address is, or empty if it says too little.
  ///
  /// @param stated coordinates the source gives; used if they agree with the address, or if it says nothing
  public Optional<Located> locate(PostalAddress address, Optional<GeoPoint> stated) {
    var byAddress = locate(address);
    var usable = stated.filter(point -> !isNullIsland(point));
    return usable.isEmpty()
        ? byAddress
        : byAddress.map(located -> reconcile(located, usable.get()))
            .or(() -> locateStated(usable.get()));
  }

  /// Where the town or county of an address is, for places that must not be shown any finer: nothing of the street,
  /// the postal code or stated coordinates shines through.
  ///
  /// @param finest [Precision#CITY] or [Precision#COUNTY]; where no county is known, it is the state
  public Optional<Located> locateRoughly(PostalAddress address, Precision finest) {
    return locate(address).flatMap(exact -> {
      var town = new PostalAddress(Optional.empty(), exact.city(), exact.region(), Optional.empty(),
          Optional.of(exact.country()));
      var names = finest == Precision.CITY ? town : countyOf(address, town);
      return locate(names)
          .map(rough -> new Located(rough.tag(), exact.zone().or(rough::zone), rough.city(),
              rough.region(), rough.country()));
    });
  }

  /// The county in place of the city.
  private PostalAddress countyOf(PostalAddress address, PostalAddress town) {
    var county = address.postalCode()
        .flatMap(gazetteer::findZip)
        .or(() -> gazetteer.findPostalZip(town))
        .map(zip -> zip.county() + " County");
    return new PostalAddress(
        Optional.empty(), county, town.region(), Optional.empty(), town.country());
  }

  /// 0, 0 is what programs write when they know no coordinates.
  private static boolean isNullIsland(GeoPoint point) {
    return Math.abs(point.latitude()) < 0.01 && Math.abs(point.longitude()) < 0.01;
  }

  private static Located reconcile(Located located, GeoPoint stated) {
    var tag = located.tag();
    var limit = Math.max(STATED_METRES, tag.radiusMetres());
    var agrees = tag.point().metresTo(stated) <= limit;
    var better = agrees
        ? new Geotag(stated, Precision.STATED, tag.conflict())
        : new Geotag(tag.point(), tag.precision(), true);
    return new Located(better, located.zone(), located.city(), located.region(), located.country());
  }

  private Optional<Located> locateStated(GeoPoint stated) {
    return gazetteer.findNearestCity(stated, STATED_METRES)
        .map(near -> new Located(new Geotag(stated, Precision.STATED, false), near.zone(),
            Optional.empty(), Optional.of(near.region()), near.country()));
  }

  private Optional<Located> locate(PostalAddress address) {
    var region = address.region().flatMap(gazetteer.regions()::find);
    var postal = address.postalCode().map(String::strip);
    var country = address.country().or(() -> region.map(Region::country));
    if (country.isPresent() && !country.get().equals("US")) {
      return abroad.locate(address, region.filter(known -> known.country().equals(country.get())),
          country.get());
    }
    var zip = postal.flatMap(gazetteer::findZip);
    return zip.isPresent()
        ? locateByZip(address, region, zip.get())
        : locateByNames(address, region);
  }

  private Optional<Located> locateByZip(PostalAddress address, Optional<Region> region, Zip zip) {
    if (zip.kind() == ZipTable.Kind.MILITARY) {
      return Optional.empty();
    }
    var state = region.map(Region::code).orElse(zip.state());
    var stated = address.city().flatMap(name -> gazetteer.findCity(name, state, Optional.of(zip)));
    var city = stated.or(() -> gazetteer.findCity(zip.city(), zip.state(), Optional.of(zip)));
    var otherState = !state.equals(zip.state());
    if (zip.point().isEmpty()) {
      return locateByNames(address, region);
    }
    if (stated.filter(believed -> isElsewhere(zip, believed, otherState)).isPresent()) {
      return stated.map(believed -> located(believed, true));
    }
    var conflict = otherState && stated.isEmpty();
    return Optional.of(zipOrCentre(zip, city, conflict));
  }

  /// Whether the ZIP is so far from the stated city that it must be a typing error.
  private boolean isElsewhere(Zip zip, City city, boolean otherState) {
    var metres = zip.point().map(point -> point.metresTo(city.point())).orElse(0.0);
    if (otherState) {
      return metres > OTHER_STATE_METRES;
    }
    var otherTown = !isPostCity(zip, city) && gazetteer.isPostTown(city.name(), city.region());
    return metres > (otherTown ? OTHER_TOWN_METRES : SAME_STATE_METRES);
  }

  private Located zipOrCentre(Zip zip, Optional<City> stated, boolean conflict) {
    var city = stated.filter(found -> isNear(zip, found));
    var name = city.map(City::name).or(() -> Optional.of(zip.city()));
    var centre = city.filter(found -> gazetteer.isSmallTown(zip)
        && (isPostCity(zip, found) || found.population() < SMALL_TOWN));
    var point = centre.map(City::point).or(zip::point).orElseThrow();
    var precision = centre.isPresent() || zip.pointOfCity() ? Precision.CITY : Precision.ZIP;
    return new Located(
        new Geotag(point, precision, conflict), zip.zone(), name, Optional.of(zip.state()), "US");
  }

  /// A neighbourhood may bear the name of a far village: then the ZIP knows better.
  private static boolean isNear(Zip zip, City city) {
    return isPostCity(zip, city)
        || zip.point().filter(point -> point.metresTo(city.point()) <= SUBURB_METRES).isPresent();
  }

  private static boolean isPostCity(Zip zip, City city) {
    return PlaceName.fold(zip.city()).equals(PlaceName.fold(city.name()));
  }

  private Optional<Located> locateByNames(PostalAddress address, Optional<Region> region) {
    if (region.isEmpty()) {
      return Optional.empty();
    }
    var state = region.get();
    var city = address.city()
        .flatMap(name -> gazetteer.findCity(name, state.code(), Optional.empty()));
    var county = address.city().flatMap(name -> gazetteer.findCounty(name, state.code()));
    return city.map(found -> located(found, false))
        .or(() -> county.map(this::located))
        .or(() -> Optional.of(located(state)));
  }

  static Located located(City city, boolean conflict) {
    return new Located(new Geotag(city.point(), Precision.CITY, conflict), city.zone(),
        Optional.of(city.name()), Optional.of(city.region()), city.country());
  }

  private Located located(County county) {
    return new Located(new Geotag(county.point(), Precision.COUNTY, false),
        gazetteer.findZone(county),
        Optional.empty(), Optional.of(county.state()), "US");
  }

  private Located located(Region state) {
    Optional<ZoneId> zone = gazetteer.findZone(state);
    return new Located(new Geotag(state.point(), Precision.STATE, false), zone,
        Optional.empty(), Optional.of(state.code()), state.country());
  }
}
