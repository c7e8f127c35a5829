package org.nearkin.schedule.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nearkin.schedule.holiday.Holiday;

/// The words of one language, from a table `phrase<TAB>kind<TAB>value<TAB>detail`; a phrase is one to six words, and
/// the value of a holiday its name.
final class Vocabulary {
  static final int LONGEST_PHRASE = 6;
  private final Map<String, Token> entries;

  private Vocabulary(Map<String, Token> entries) {
    this.entries = entries;
  }

  static Vocabulary load(String resource) {
    Map<String, Token> entries = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(
        Vocabulary.class.getResourceAsStream(resource), resource);
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> add(entries, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(Map.copyOf(entries));
  }

  private static void add(Map<String, Token> entries, String line) {
    String[] columns = line.split("\t", -1);
    TokenKind kind = TokenKind.valueOf(columns[1].toUpperCase(Locale.ROOT));
    boolean holiday = kind == TokenKind.HOLIDAY;
    int value = holiday ? 0 : number(columns, 2);
    int detail = number(columns, 3);
    Optional<Holiday> named = holiday
        ? Optional.of(Holiday.valueOf(columns[2]))
        : Optional.empty();
    for (String phrase : columns[0].split(",", -1)) {
      entries.put(phrase, new Token(kind, phrase, value, detail, named));
    }
  }

  private static int number(String[] columns, int column) {
    return columns.length > column && !columns[column].isEmpty()
        ? Integer.parseInt(columns[column])
        : 0;
  }

  Optional<Token> find(String phrase) {
    return Optional.ofNullable(entries.get(phrase));
  }
}
