package org.nearkin.crawl.discovery.sign;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.WebAddress;

/// Tells the Google calendars that a page shows in a frame or invites to add. Each has a public iCalendar address, made of
/// its id; a calendar that is not public answers there with an error.
final class CalendarEmbeds {
  private static final Pattern HOST = Pattern.compile("(?:calendar|www)\\.google\\.[a-z.]{2,6}");
  private static final Pattern PARAMETER = Pattern.compile("(?:^|&)(?:src|cid)=([^&]+)");
  private static final String ROOT = "https://calendar.google.com/calendar/ical/";
  private static final String PUBLIC = "/public/basic.ics";

  private CalendarEmbeds() {}

  static List<FeedSign> find(Page page) {
    return page.document()
        .select("iframe, a[href*=calendar.google.], a[href*=google.com/calendar]")
        .stream()
        .flatMap(element -> Stream.of("src", "data-src", "data-lazy-src", "href")
            .map(element::attr)
            .filter(written -> !written.isBlank())
            .limit(1))
        .flatMap(written -> WebAddress.resolve(page.address(), written).stream())
        .filter(CalendarEmbeds::isCalendar)
        .flatMap(embed -> addresses(embed)
            .map(feed -> new FeedSign(FeedKind.ICALENDAR, feed,
                "an embedded Google calendar: its public iCalendar address", page.address())))
        .distinct()
        .toList();
  }

  private static boolean isCalendar(URI address) {
    return HOST.matcher(address.getHost()).matches()
        && String.valueOf(address.getPath()).startsWith("/calendar");
  }

  private static Stream<URI> addresses(URI embed) {
    return PARAMETER.matcher(Optional.ofNullable(embed.getRawQuery()).orElse(""))
        .results()
        .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
        .flatMap(value -> address(value, embed).stream());
  }

  /// A parameter names a calendar by its id, by its id in Base64, or by an address.
  private static Optional<URI> address(String value, URI embed) {
    if (value.matches("(?i)(?:webcals?|https?):.*")) {
      return WebAddress.parse(WebAddress.ofSubscription(value, embed));
    }
    return Optional.of(value)
        .filter(id -> id.contains("@"))
        .or(() -> decoded(value))
        .map(id -> URI.create(ROOT + URLEncoder.encode(id, StandardCharsets.UTF_8) + PUBLIC));
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
          .filter(id -> id.matches("[\\w.#%-]+@[\\w.-]+"));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
