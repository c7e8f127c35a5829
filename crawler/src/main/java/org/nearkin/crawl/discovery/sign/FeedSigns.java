package org.nearkin.crawl.discovery.sign;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.WebAddress;

/// Tells which feeds a page names, and which its software has at a well-known address.
///
/// Nothing is guessed: without a sign in the page no address is made up.
public final class FeedSigns {
  private static final int CASES = Pattern.CASE_INSENSITIVE;
  /// More calendar files than this on one page are single events to be saved.
  private static final int MOST_FILES = 3;
  private static final Pattern TRIBE_API = Pattern
      .compile("^(.*/wp-json/tribe/events/v1)(?:/.*)?$", CASES);
  private static final Pattern MEETINGS = Pattern.compile(
      "/wp-admin/admin-ajax\\.php\\?(?:.*&)?action=meetings\\b|/wp-json/tsml/meetings|/meetings\\.json(?:\\?|$)"
          + "|/wp-content/tsml-cache-[0-9a-f]+\\.json|//sheets\\.code4recovery\\.org/",
      CASES);
  private static final Pattern BMLT_CALL = Pattern.compile(
      "/client_interface/(?:json|jsonp|tsml)/?\\?(?:.*&)?switcher=GetSearchResults", CASES);
  private static final Pattern SERVICES = Pattern
      .compile("/(?:api|hsds|openreferral|open-referral|orukapi)(?:/[^?]*)?/services/?(?:\\?|$)",
          CASES);
  private static final Pattern CALENDAR = Pattern
      .compile("\\.ics(?:\\?|$)|[?&](?:outlook-)?ical=1\\b", CASES);
  private static final Pattern TABLE = Pattern.compile("\\.csv(?:\\?|$)", CASES);
  private static final Pattern LOCALIST_API = Pattern
      .compile("^(https?://[^/]+)/(?:api/2/events|widget/view)\\b", CASES);

  private final URI base;
  private final Page page;
  private final Map<URI, FeedSign> found = new LinkedHashMap<>();
  private final List<FeedSign> files = new ArrayList<>();

  private FeedSigns(Page page) {
    this.page = page;
    this.base = WebAddress.base(page.document(), page.address());
  }

  /// The signs of a web page, the plainest first.
  public static List<FeedSign> find(Page page) {
    var signs = new FeedSigns(page);
    signs.findHeadLinks(page.document());
    signs.findLinks(page.document());
    CalendarEmbeds.find(page).forEach(signs::add);
    SoftwareSigns.find(page).forEach(signs::add);
    if (signs.files.size() <= MOST_FILES) {
      signs.files.forEach(signs::add);
    }
    return List.copyOf(signs.found.values());
  }

  private void add(FeedSign sign) {
    found.putIfAbsent(sign.address(), sign);
  }

  private void add(FeedKind kind, URI address, String sign) {
    add(new FeedSign(kind, address, sign, page.address()));
  }

  /// RFC 8288 relations in the head, by type and title.
  private void findHeadLinks(Document document) {
    for (var link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      var type = link.attr("type").strip().toLowerCase(Locale.ROOT);
      var written = "link rel=alternate type=" + (type.isEmpty() ? "(none)" : type);
      resolve(link.attr("href")).ifPresent(address -> findKind(address)
          .or(() -> kindOf(type, link.attr("title")))
          .ifPresent(kind -> add(kind, canonical(kind, address), written)));
    }
  }

  private static Optional<FeedKind> kindOf(String type, String title) {
    return switch (type) {
      case "text/calendar" -> Optional.of(FeedKind.ICALENDAR);
      case "text/csv" -> Optional.of(FeedKind.CSV);
      // The title that the plugin of the Meeting Guide gives its link.
      case "application/json" -> title.equalsIgnoreCase("Meetings Feed")
          ? Optional.of(FeedKind.MEETING_GUIDE)
          : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void findLinks(Document document) {
    for (var link : document.select("a[href], area[href]")) {
      var written = link.attr("href").strip();
      var isSubscription = written.regionMatches(true, 0, "webcal", 0, 6);
      resolve(written).ifPresent(address -> {
        if (isSubscription) {
          add(FeedKind.ICALENDAR, address, "a webcal: link");
        } else {
          findKind(address).ifPresent(kind -> addLink(kind, address, link));
        }
      });
    }
  }

  private void addLink(FeedKind kind, URI address, Element link) {
    var sign = new FeedSign(kind, canonical(kind, address), "a link" + quoted(link.text()),
        page.address());
    if (kind == FeedKind.ICALENDAR && address.getPath().endsWith(".ics")) {
      files.add(sign);
    } else {
      add(sign);
    }
  }

  private static String quoted(String text) {
    return text.isBlank() || text.length() > 40 ? "" : " “" + text.strip() + "”";
  }

  /// What an address looks like.
  public static Optional<FeedKind> findKind(URI address) {
    var text = address.toString();
    if (MEETINGS.matcher(text).find()) {
      return Optional.of(FeedKind.MEETING_GUIDE);
    }
    if (BMLT_CALL.matcher(text).find()) {
      return Optional.of(FeedKind.BMLT);
    }
    if (TRIBE_API.matcher(text).find()) {
      return Optional.of(FeedKind.EVENTS_CALENDAR);
    }
    if (LOCALIST_API.matcher(text).find()) {
      return Optional.of(FeedKind.LOCALIST);
    }
    if (SERVICES.matcher(text).find()) {
      return Optional.of(FeedKind.OPEN_REFERRAL);
    }
    if (TABLE.matcher(text).find()) {
      return Optional.of(FeedKind.CSV);
    }
    return CALENDAR.matcher(text).find() ? Optional.of(FeedKind.ICALENDAR) : Optional.empty();
  }

  /// The first page of the whole feed, where the address names another part of it.
  private static URI canonical(FeedKind kind, URI address) {
    return switch (kind) {
      case EVENTS_CALENDAR -> rebuilt(TRIBE_API, address, "/events");
      case LOCALIST -> rebuilt(LOCALIST_API, address, SoftwareSigns.LOCALIST_EVENTS);
      case MEETING_GUIDE, BMLT, OPEN_REFERRAL, CSV, ICALENDAR -> address;
    };
  }

  private static URI rebuilt(Pattern root, URI address, String path) {
    var matcher = root.matcher(address.toString());
    return matcher.find() ? URI.create(matcher.group(1) + path) : address;
  }

  private Optional<URI> resolve(String link) {
    return WebAddress.resolve(base, WebAddress.ofSubscription(link, page.address()))
        .map(WebAddress::withoutFragment);
  }
}
