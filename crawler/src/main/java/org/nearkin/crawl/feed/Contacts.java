package org.nearkin.crawl.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nearkin.claim.Field;

/// Finds phone numbers, e-mail addresses and web addresses; the recognisers of module data read them later.
public final class Contacts {
  private static final double FOUND = 0.9;
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
