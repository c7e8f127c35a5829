package org.nearkin.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The site's words in one language, from `messages_en.properties` and `messages_es.properties`.
///
/// A key that depends on a number has two forms, `.one` and `.other`: enough for English and Spanish.
public final class Words {
  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final Map<String, String> messages;

  private Words(Language language, Map<String, String> messages) {
    this.language = language;
    this.messages = messages;
  }

  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  /// The message of a key, with `{0}`, `{1}` … filled in.
  public String of(String key, Object... arguments) {
    return new MessageFormat(pattern(key), locale()).format(arguments);
  }

  /// The form of a key that fits the number; `{0}` is the number, `{1}` … the rest.
  public String count(String key, int number, Object... rest) {
    var arguments = new Object[rest.length + 1];
    arguments[0] = number;
    System.arraycopy(rest, 0, arguments, 1, rest.length);
    return of(key + (number == 1 ? ".one" : ".other"), arguments);
  }

  /// The word for a constant, such as `format.one-to-one`.
  public String term(Enum<?> constant) {
    return of(termKey(constant));
  }

  static String termKey(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + '.'
        + code(constant);
  }

  /// A constant as addresses and keys write it: `one-to-one`.
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// "a, b and c".
  public String and(List<String> parts) {
    return join(parts, ListFormat.Type.STANDARD);
  }

  /// "a, b or c".
  public String or(List<String> parts) {
    return join(parts, ListFormat.Type.OR);
  }

  private String join(List<String> parts, ListFormat.Type type) {
    return parts.isEmpty()
        ? ""
        : ListFormat.getInstance(locale(), type, ListFormat.Style.FULL).format(parts);
  }

  /// A date or time in the pattern of a key under `pattern.`.
  public String date(String key, TemporalAccessor value) {
    return DateTimeFormatter.ofPattern(pattern("pattern." + key), locale()).format(value);
  }

  Set<String> keys() {
    return messages.keySet();
  }

  String pattern(String key) {
    var message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language);
    }
    return message;
  }

  private static Map<Language, Words> load() {
    var all = new EnumMap<Language, Words>(Language.class);
    Arrays.stream(Language.values())
        .forEach(language -> all.put(language, new Words(language, read(language.tag()))));
    return all;
  }

  private static Map<String, String> read(String tag) {
    var name = "/org/nearkin/web/messages_" + tag + ".properties";
    try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties.stringPropertyNames()
          .stream()
          .collect(java.util.stream.Collectors.toUnmodifiableMap(key -> key,
              properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
