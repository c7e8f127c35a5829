package org.nearkin.crawl.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Field;
import org.nearkin.contact.EmailReader;

/// Finds phone numbers, e-mail addresses and web addresses; the recognisers of module data read them later.
public final class Contacts {
  private static final double FOUND = 0.9;
  private static final double LINKED = 0.95;
  private static final String MAIL = "mailto:";
  private static final String TELEPHONE = "tel:";
  private static final String HIDDEN_MAIL = "/cdn-cgi/l/email-protection#";
  private static final int LONGEST_LINE = 100;
  private static final Pattern PHONE = Pattern.compile(
      "(?<![\\d\\w-])(?:\\+\\d{1,3}[ .-]?)?(?:\\(\\d{2,4}\\) ?|\\d{2,4}[ .-])?\\d{3,4}[ .-]\\d{3,4}(?![\\d-])"
          + "|(?<![\\d\\w])\\+\\d{8,15}(?!\\d)");
  private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d");
  private static final Pattern EMAIL = Pattern.compile(
      "[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
  private static final Pattern VIDEO_HOST = Pattern.compile(
      "(?:^|\\.)(?:zoom\\.us|zoomgov\\.com|meet\\.google\\.com|teams\\.microsoft\\.com|teams\\.live\\.com"
          + "|webex\\.com|gotomeet(?:ing)?\\.com|goto\\.com|meet\\.jit\\.si|skype\\.com|bluejeans\\.com"
          + "|freeconference(?:call)?\\.com|whereby\\.com|doxy\\.me)$|^(?:meet|video|zoom)\\.");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]{4,}");
  private static final Pattern SIGN_UP = Pattern
      .compile("(?:register|registration|signup|sign-up)");
  private static final Pattern MAP = Pattern.compile(
      "(?:google\\.[a-z.]+/maps|maps\\.|goo\\.gl/maps|openstreetmap\\.org|/sharer|share\\?)");

  private Contacts() {}

  /// States each line that holds a phone number or an e-mail address.
  public static void state(ListingDraft draft, String text, String locator) {
    Prose.lines(text).forEach(line -> {
      if (line.length() <= LONGEST_LINE) {
        stateLine(draft, line, locator);
      } else {
        Prose.sentences(line).forEach(sentence -> stateLine(draft, sentence, locator));
      }
    });
  }

  private static void stateLine(ListingDraft draft, String line, String locator) {
    if (PHONE.matcher(YEARS.matcher(line).replaceAll(" ")).find()) {
      draft.state(Field.PHONE, line, locator, FOUND);
    }
    // A mailto link has already said it, more surely.
    var newAddress = EMAIL.matcher(line)
        .results()
        .anyMatch(found -> !draft.says(Field.EMAIL, found.group()));
    if (newAddress) {
      draft.state(Field.EMAIL, line, locator, FOUND);
    }
  }

  /// The web addresses in running text.
  public static void stateLinks(ListingDraft draft, String text, String locator) {
    LINK.matcher(text)
        .results()
        .map(found -> found.group().replaceFirst("[.,;:!?]+$", ""))
        .forEach(address -> stateLink(draft, address, locator));
  }

  /// What a link leads to: a phone, a mailbox, also one hidden from robots, or a page.
  public static void stateAnchor(ListingDraft draft, Element link, String locator) {
    var target = link.attr("href").strip();
    var hidden = target.indexOf(HIDDEN_MAIL);
    if (hidden >= 0) {
      EmailReader.decodeCloudflare(target.substring(hidden + HIDDEN_MAIL.length()))
          .ifPresent(address -> draft.state(Field.EMAIL, address, locator, LINKED));
    } else if (target.regionMatches(true, 0, MAIL, 0, MAIL.length())) {
      var address = target.substring(MAIL.length()).replaceFirst("\\?.*", "");
      draft.state(Field.EMAIL, decode(address), locator, LINKED);
    } else if (target.regionMatches(true, 0, TELEPHONE, 0, TELEPHONE.length())) {
      draft.state(Field.PHONE, decode(target.substring(TELEPHONE.length())), locator, LINKED);
    } else if (!target.startsWith("#")) {
      stateLink(draft, link.absUrl("href"), locator);
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /// What a web address is to a meeting: its video room, a page to read, or only a map.
  public static void stateLink(ListingDraft draft, String address, String locator) {
    var plain = address.toLowerCase(Locale.ROOT);
    if (!plain.matches("https?://.+") || MAP.matcher(plain).find()) {
      return;
    }
    draft.state(isVideoRoom(plain) ? Field.MEETING_LINK : Field.WEBSITE, address, locator, FOUND);
  }

  private static boolean isVideoRoom(String address) {
    var rest = address.substring(address.indexOf("//") + 2);
    var host = rest.split("[/:?#]", 2)[0];
    var path = rest.substring(host.length());
    return path.length() > 1 && VIDEO_HOST.matcher(host).find() && !SIGN_UP.matcher(path).find();
  }
}
