package org.nearkin.crawl.discovery.sign;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.WebAddress;

/// Tells the software of a site by the marks it leaves in a page, and the address at which that software has its feed.
final class SoftwareSigns {
  /// Localist's events of the coming year.
  static final String LOCALIST_EVENTS = "/api/2/events?days=365&pp=100";
  private static final String TRIBE_EVENTS = "tribe/events/v1/events";
  private static final Pattern PLUGIN = Pattern.compile("^(https?://.*?)/wp-content/plugins/");
  /// A root server of BMLT, as clients are told of it in scripts and attributes.
  private static final Pattern BMLT_ROOT = Pattern.compile(
      "(https?:(?:\\\\?/){2}[^\"'\\s<>&]{1,200}?(?:\\\\?/)main_server)\\b",
      Pattern.CASE_INSENSITIVE);

  private final Page page;
  private final Document document;
  private final List<FeedSign> found = new ArrayList<>();

  private SoftwareSigns(Page page) {
    this.page = page;
    this.document = page.document();
  }

  static List<FeedSign> find(Page page) {
    var signs = new SoftwareSigns(page);
    signs.findMeetingList();
    signs.findEventsCalendar();
    signs.findBmlt();
    signs.findLocalist();
    return signs.found;
  }

  private void add(FeedKind kind, String address, String sign) {
    WebAddress.resolve(page.address(), address)
        .ifPresent(feed -> found.add(new FeedSign(kind, feed, sign, page.address())));
  }

  /// The plugin 12 Step Meeting List answers through WordPress; the client TSML UI is told of its data.
  private void findMeetingList() {
    findPlugin("12-step-meeting-list").ifPresent(site -> add(FeedKind.MEETING_GUIDE,
        site + "/wp-admin/admin-ajax.php?action=meetings", "the plugin 12 Step Meeting List"));
    document.select("#tsml-ui[data-src]")
        .stream()
        .flatMap(client -> List.of(client.attr("data-src").split(",")).stream())
        .map(String::strip)
        .filter(source -> source.matches("(?:https?:|/|\\.).*"))
        // A sheet is read by the client through a bridge that we are not told of.
        .filter(source -> !source.contains("docs.google.com"))
        .forEach(source -> add(FeedKind.MEETING_GUIDE, source, "the meeting finder TSML UI"));
  }

  private void findEventsCalendar() {
    var site = findPlugin("the-events-calendar")
        .or(() -> findPlugin("the-events-calendar-pro"))
        .or(() -> findPlugin("events-calendar-pro"));
    var byClass = document
        .selectFirst("body[class*=tribe-events], .tribe-events-view, #tribe-events");
    if (site.isEmpty() && byClass == null) {
      return;
    }
    var interfaces = Optional.ofNullable(document.selectFirst("link[rel=https://api.w.org/][href]"))
        .map(link -> link.attr("href").replaceFirst("/?$", "/"))
        .or(() -> site.map(root -> root + "/wp-json/"));
    add(FeedKind.EVENTS_CALENDAR, interfaces.orElse("/wp-json/") + TRIBE_EVENTS,
        "the plugin The Events Calendar");
  }

  /// The address of the WordPress site that loads scripts or styles of a plugin.
  private Optional<String> findPlugin(String name) {
    var selector = "script[src*=/plugins/%1$s/], link[href*=/plugins/%1$s/]".formatted(name);
    return document.select(selector)
        .stream()
        .flatMap(element -> WebAddress.resolve(page.address(),
            element.hasAttr("src") ? element.attr("src") : element.attr("href")).stream())
        .map(URI::toString)
        .map(PLUGIN::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private void findBmlt() {
    BMLT_ROOT.matcher(page.text())
        .results()
        .map(match -> match.group(1).replace("\\", ""))
        .distinct()
        .limit(1)
        .forEach(root -> add(FeedKind.BMLT,
            root + "/client_interface/json/?switcher=GetSearchResults", "a BMLT root server"));
  }

  private void findLocalist() {
    var generator = document.selectFirst(
        "meta[name=generator][content~=(?i)localist], meta[name=application-name][content~=(?i)localist]");
    var assets = document
        .selectFirst("script[src*=localist], link[href*=localist], img[src*=localist-images]");
    if (generator != null || assets != null) {
      add(FeedKind.LOCALIST, LOCALIST_EVENTS, "the calendar software Localist");
    }
    document.select("script[src*=/widget/view?]")
        .stream()
        .map(script -> script.attr("src"))
        .filter(source -> source.matches("(?:https?:)?//[^/]+/widget/view\\?.*(?:schools|days)=.*"))
        .forEach(source -> add(FeedKind.LOCALIST,
            source.replaceFirst("(//[^/]+)/.*", "$1") + LOCALIST_EVENTS, "a widget of Localist"));
  }
}
