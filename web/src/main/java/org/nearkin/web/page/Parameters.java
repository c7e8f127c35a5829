package org.nearkin.web.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The parameters of an address, strictly decoded.
///
/// Malformed escapes, bytes that are not UTF-8 and NUL are refused; other control characters, which text copied from a
/// document may hold, become spaces. An empty value counts as not given: forms send their empty fields.
public final class Parameters {
  /// In every page's address.
  public static final String LANGUAGE = "lang";
  private static final int LONGEST_QUERY = 4_000;
  private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,29}");
  /// Control characters and those that turn the direction of text.
  private static final Pattern UNWANTED = Pattern.compile(
      "[\\p{Cc}\\u00A0\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+");

  private final List<Parameter> given;

  private Parameters(List<Parameter> given) {
    this.given = given;
  }

  /// None.
  public static Parameters none() {
    return new Parameters(List.of());
  }

  /// Reads what stands behind the question mark; every name must be one of those allowed.
  ///
  /// @throws RefusedRequest with the reason
  public static Parameters parse(String query, List<String> allowed) {
    if (query.length() > LONGEST_QUERY) {
      throw new RefusedRequest("long");
    }
    var given = Arrays.stream(query.split("&"))
        .filter(part -> !part.isEmpty())
        .map(Parameters::parameter)
        .toList();
    given.forEach(parameter -> check(parameter.name(), allowed));
    return new Parameters(given.stream().filter(each -> !each.value().isEmpty()).toList());
  }

  /// The only value of a name.
  public Optional<String> find(String name) {
    var values = list(name);
    if (values.size() > 1) {
      throw new RefusedRequest("repeated", name);
    }
    return values.stream().findFirst();
  }

  /// The text of a name, at most so long; empty when not given.
  public String text(String name, int longest) {
    var text = find(name).orElse("");
    if (text.length() > longest) {
      throw new RefusedRequest("length", name, longest);
    }
    return text;
  }

  /// The value of a name as one of those allowed; `reading` is empty for any other.
  public <T> Optional<T> choice(String name, List<String> allowed,
      Function<String, Optional<T>> reading) {
    return find(name).map(value -> read(name, allowed, reading).apply(value));
  }

  /// All values of a name, each one of those allowed.
  public <T> Set<T> choices(String name, List<String> allowed,
      Function<String, Optional<T>> reading) {
    return list(name).stream()
        .map(read(name, allowed, reading))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static <T> Function<String, T> read(String name, List<String> allowed,
      Function<String, Optional<T>> reading) {
    return value -> reading.apply(value)
        .orElseThrow(() -> new RefusedRequest("value", name, allowed));
  }

  private List<String> list(String name) {
    return given.stream()
        .filter(each -> each.name().equals(name))
        .map(Parameter::value)
        .toList();
  }

  /// All but the language, as given.
  public List<Parameter> withoutLanguage() {
    return given.stream().filter(each -> !each.name().equals(LANGUAGE)).toList();
  }

  private static void check(String name, List<String> allowed) {
    if (!allowed.contains(name)) {
      throw SHOWABLE.matcher(name).matches()
          ? new RefusedRequest("unknown", name, allowed)
          : new RefusedRequest("unnamed", allowed);
    }
  }

  private static Parameter parameter(String part) {
    var at = part.indexOf('=');
    return at < 0
        ? new Parameter(decode(part), "")
        : new Parameter(decode(part.substring(0, at)), decode(part.substring(at + 1)));
  }

  private static String decode(String encoded) {
    try {
      var bytes = ByteBuffer.wrap(unescape(encoded));
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf('\0') >= 0) {
        throw new RefusedRequest("encoding");
      }
      return UNWANTED.matcher(text).replaceAll(" ").strip();
    } catch (CharacterCodingException | IllegalArgumentException _) {
      throw new RefusedRequest("encoding");
    }
  }

  private static byte[] unescape(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      var character = encoded.charAt(i);
      if (character == '%') {
        if (i + 3 > encoded.length()) {
          throw new IllegalArgumentException("an escape is cut short");
        }
        bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
        i += 2;
      } else {
        bytes.writeBytes((character == '+' ? " " : String.valueOf(character))
            .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
