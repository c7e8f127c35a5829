package org.nearkin.contact;

import java.util.List;
import java.util.regex.Pattern;

/// Blanks out the digits that look like a phone number and are none.
final class NotPhones {
  private static final String NUMBER = "(?:\\+?1[-. ]?)?\\(?\\d{3}\\)?[-. ]{0,2}\\d{3}[-. ]?\\d{4}";
  private static final List<Pattern> PATTERNS = List.of(
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+"),
      // Meeting ids, passcodes and other codes; "area code 508" is not one of them.
      Pattern.compile(
          "(?i)(?<!area )(?<!zip )\\b(?:ids?|passcode|password|passwd|pwd|pin|code|contraseña|código|clave|ein|npi"
              + "|meeting (?:number|no)|license|reunión)\\b[^\\d\\n,;]{0,12}"
              + "(?:\\d{3}[- ]\\d{3,4}[- ]\\d{3,4}|\\d{2}-\\d{7}|\\d{4,12})"),
      // "Zoom 812 555 0123": an id in the notation of the service.
      Pattern.compile(
          "(?i)\\b(?:zoom|webex|webinar)[ :#]{1,3}(?:\\d{9,11}|\\d{3} \\d{3,4} \\d{4})(?![\\d-])"),
      Pattern.compile(
          "(?i)\\b(?:account|acct|order|invoice|confirmation|reference|tracking|policy|isbn)\\b(?: ?(?:number|no|id))?[.:# ]{1,4}\\d[\\d -]{6,20}\\d"),
      // One-tap dialling: the digits after the commas are the meeting's.
      Pattern.compile(",{1,3}[*#]?\\d{3,14}#(?:,{1,3}[*#]?\\d{1,14}#?)*"),
      Pattern.compile("(?i)(?<![/&])(?<!and )(?<!phone )\\bfax\\b[^\\d\\n(+]{0,12}" + NUMBER),
      Pattern.compile("(?i)" + NUMBER + " ?\\(fax\\)"),
      Pattern.compile("(?<![\\d-])\\d{5}-\\d{4}(?![\\d-])"),
      Pattern.compile("(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d{2}(?!\\d)"),
      Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)"),
      Pattern.compile("(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)"));

  private NotPhones() {}

  /// The text with those digits replaced one by one, so that positions stay.
  static String mask(String text) {
    var masked = new StringBuilder(text);
    for (var pattern : PATTERNS) {
      pattern.matcher(text).results().forEach(match -> blank(masked, match.start(), match.end()));
    }
    return masked.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (var i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        text.setCharAt(i, '_');
      }
    }
  }
}
