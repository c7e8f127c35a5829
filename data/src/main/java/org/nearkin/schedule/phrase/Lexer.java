package org.nearkin.schedule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a cleaned text into tokens, with the English and, where the text has Spanish words, the Spanish table.
final class Lexer {
  private static final Vocabulary ENGLISH = Vocabulary.load("words-en.tsv");
  private static final Vocabulary SPANISH = Vocabulary.load("words-es.tsv");

  private final String text;
  private final boolean spanish;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String text) {
    this.text = text;
    this.spanish = SpanishMarkers.find(text);
  }

  static List<Token> tokens(String cleaned) {
    return new Lexer(cleaned).run();
  }

  private List<Token> run() {
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (isDigit(character)) {
        at = number(at);
      } else if (isLetter(character)) {
        at = words(at);
      } else {
        punctuation(character).ifPresent(tokens::add);
        at++;
      }
    }
    return List.copyOf(tokens);
  }

  private int number(int at) {
    Optional<Phrase> phrase = longestPhrase(at);
    if (phrase.isPresent())
      return add(phrase.get());
    NumberForms.Match match = NumberForms.read(text, at);
    tokens.add(match.token());
    return match.end();
  }

  private int words(int at) {
    Optional<Phrase> phrase = longestPhrase(at);
    if (phrase.isPresent())
      return add(phrase.get());
    int end = wordEnd(at);
    String word = text.substring(at, end);
    tokens.add(Misspellings.findWeekday(word).orElse(Token.of(TokenKind.WORD, word)));
    return end;
  }

  private int add(Phrase phrase) {
    tokens.add(phrase.token);
    return phrase.end;
  }

  private Optional<Phrase> longestPhrase(int at) {
    Optional<Phrase> longest = Optional.empty();
    int end = at;
    for (int words = 0; words < Vocabulary.LONGEST_PHRASE; words++) {
      end = wordEnd(end);
      Optional<Token> found = lookUp(text.substring(at, end));
      if (found.isPresent())
        longest = Optional.of(new Phrase(found.get(), end));
      if (end + 1 >= text.length() || !joins(text.charAt(end)) || !isWord(end + 1))
        break;
      end++;
    }
    return longest;
  }

  private Optional<Token> lookUp(String phrase) {
    Optional<Token> found = spanish ? SPANISH.find(phrase) : Optional.empty();
    return found.isPresent() ? found : ENGLISH.find(phrase);
  }

  private boolean isWord(int at) {
    return isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || text.charAt(at) == '&';
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < text.length() && isInWord(end, at)) {
      end++;
    }
    return end == at ? at + 1 : end;
  }

  private boolean isInWord(int at, int start) {
    char character = text.charAt(at);
    if (character == '\'')
      return at > start;
    return isLetter(character) || isDigit(character);
  }

  private static boolean joins(char character) {
    return character == ' ' || character == '-' || character == '/';
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<Token> punctuation(char character) {
    return switch (character) {
      case '-', '~' -> Optional.of(Token.of(TokenKind.DASH, "-"));
      case ',', ':' -> Optional.of(Token.of(TokenKind.COMMA, String.valueOf(character)));
      case '&', '+' -> Optional.of(Token.of(TokenKind.AND, String.valueOf(character)));
      case '(', '[' -> Optional.of(Token.of(TokenKind.OPEN, "("));
      case ')', ']' -> Optional.of(Token.of(TokenKind.CLOSE, ")"));
      case '/', '|' -> Optional.of(Token.of(TokenKind.SLASH, "/"));
      case '@' -> Optional.of(Token.of(TokenKind.AT, "@"));
      case '=' -> Optional.of(Token.of(TokenKind.LEGEND, "="));
      case ';', '.', '!', '?', '\u2022' -> Optional.of(
          Token.of(TokenKind.SEPARATOR, String.valueOf(character)));
      default -> Optional.empty();
    };
  }

  private record Phrase(Token token, int end) {}
}
