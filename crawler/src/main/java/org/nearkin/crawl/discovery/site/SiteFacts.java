package org.nearkin.crawl.discovery.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.Page;

/// What a site says of itself: name, language, town, area code, time zone. What it does not say is absent.
///
/// @param organizer what its name tells of its sort, as a source file calls it
public record SiteFacts(Optional<Stated> name, Optional<Stated> organizer,
    Optional<Stated> language,
    Optional<Town> town, Optional<Stated> country, Optional<Stated> areaCode,
    Optional<Stated> zone) {
  private static final String REGIONS = "A[BKLRSZ]|BC|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTUVY]"
      + "|O[HKNR]|P[AER]|QC|RI|S[CDK]|T[NX]|UT|V[AIT]|W[AIVY]|YT";
  private static final Pattern POSTAL = Pattern.compile(
      "(?:^|[,;·|•\\n])\\s*(?<city>\\p{Lu}[\\p{L}.'’ -]{1,30}?),?\\s+(?<region>" + REGIONS + ")\\s+"
          + "(?<code>\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)\\b");
  private static final Pattern PHONE = Pattern
      .compile("(?<![\\d-])(?:\\+?1[ .-])?\\(?([2-9]\\d{2})\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}\\b");
  private static final Set<String> TOLL_FREE = Set.of(
      "800", "833", "844", "855", "866", "877", "888");
  private static final Pattern LANGUAGE = Pattern.compile("([a-zA-Z]{2})(?:[-_].*)?");

  /// A town of an address that a page gives.
  public record Town(String city, String region, String postalCode, String country, String where) {}

  /// The facts of a site.
  ///
  /// @param pages web pages of the site, the start first
  /// @param listings all that was read
  public static SiteFacts of(List<Page> pages, List<StatedListing> listings) {
    var name = SiteName.find(pages);
    var feet = pages.stream()
        .flatMap(
            page -> page.document().select("footer, address, [class*=foot], [id*=foot]").stream())
        .map(element -> element.wholeText().replaceAll("[ \\t\\x0B\\f\\r\\xA0]+", " "))
        .toList();
    var town = feet.stream().flatMap(foot -> town(foot).stream()).findFirst();
    return new SiteFacts(name, name.flatMap(OrganizerWords::find), language(pages), town,
        town.map(place -> new Stated(place.country(), place.where()))
            .or(() -> countryOf(pages, listings)),
        town.flatMap(_ -> areaCode(feet)), zone(listings));
  }

  private static Optional<Town> town(String foot) {
    return POSTAL.matcher(foot)
        .results()
        .map(match -> new Town(match.group("city").strip(), match.group("region"),
            match.group("code"), match.group("code").matches("\\d.*") ? "US" : "CA",
            "the address at the foot of its pages"))
        .findFirst();
  }

  private static Optional<Stated> language(List<Page> pages) {
    return pages.stream()
        .map(page -> page.document().select("html").attr("lang").strip())
        .map(LANGUAGE::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .findFirst()
        .map(code -> new Stated(code, "<html lang>"));
  }

  /// What all listings that name a country agree on, else the country that the host's name belongs to.
  private static Optional<Stated> countryOf(List<Page> pages, List<StatedListing> listings) {
    return agreed(listings, Field.COUNTRY)
        .filter(code -> code.matches("[A-Z]{2}"))
        .map(code -> new Stated(code, "the listings"))
        .or(() -> pages.stream()
            .map(page -> String.valueOf(page.address().getHost()))
            .flatMap(host -> HostWords.findCountry(host).stream())
            .map(code -> new Stated(code, "the ending of the host's name"))
            .findFirst());
  }

  private static Optional<Stated> zone(List<StatedListing> listings) {
    return agreed(listings, Field.ZONE)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(zone -> new Stated(zone, "the feed"));
  }

  private static Optional<String> agreed(List<StatedListing> listings, Field field) {
    var values = listings.stream()
        .flatMap(listing -> listing.findText(field).stream())
        .distinct()
        .toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /// That of the only, or by far most common, numbers at the foot of the pages.
  private static Optional<Stated> areaCode(List<String> feet) {
    var counts = feet.stream()
        .flatMap(foot -> PHONE.matcher(foot).results())
        .map(match -> match.group(1))
        .filter(code -> !TOLL_FREE.contains(code))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.size() == 1
        ? Stream.of(counts.keySet().iterator().next())
            .map(code -> new Stated(code, "the phone number at the foot of its pages"))
            .findFirst()
        : Optional.empty();
  }
}
