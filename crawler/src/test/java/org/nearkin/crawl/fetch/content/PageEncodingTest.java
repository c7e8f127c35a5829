package org.nearkin.crawl.fetch.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A table of pages written for this project after the HTML and Encoding standards.
class PageEncodingTest {
  private static final int CASES = 82;

  @Test
  void pagesAreReadAsTheStandardsSay() throws IOException {
    var cases = cases();
    assertEquals(CASES, cases.size());
    assertEquals(List.of(),
        cases.stream()
            .filter(each -> !each.judged().equals(each.expected))
            .map(Case::toString)
            .toList());
  }

  private record Case(Optional<String> header, String page, String expected) {

    static Case parse(String line) {
      var cells = line.split("\\|", -1);
      var header = new String(Escaped.bytes(cells[0]), StandardCharsets.ISO_8859_1);
      return new Case(Optional.of(header).filter(label -> !label.equals("-")), cells[1], cells[2]);
    }

    String judged() {
      return PageEncoding.judge(Escaped.bytes(page), header).encoding().name();
    }

    @Override
    public String toString() {
      return header.orElse("-") + "|" + page + "|" + expected + " but judged " + judged();
    }
  }

  private static List<Case> cases() throws IOException {
    try (var in = PageEncodingTest.class.getResourceAsStream("page-encodings.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
          .skip(1)
          .map(Case::parse)
          .toList();
    }
  }

  @Test
  void theMarkIsNotPartOfTheText() {
    assertEquals("aé",
        PageEncoding.judge(Escaped.bytes("\\xef\\xbb\\xbfa\\xc3\\xa9"), Optional.empty())
            .decode(Escaped.bytes("\\xef\\xbb\\xbfa\\xc3\\xa9")));
  }

  @Test
  void whatTheStandardWantsNobodyToReadIsNotRead() {
    var page = Escaped.bytes("\\x1b$)C<script>");
    assertEquals("\uFFFD", PageEncoding.judge(page, Optional.of("iso-2022-kr")).decode(page));
  }

  @Test
  void aPageOfOtherAlphabetsReadsAsItWasWritten() {
    for (var line : List.of("Shift_JIS ①髙", "EUC-KR 안녕", "gb2312 你好㐀", "Big5 你好", "euc-jp 日本",
        "koi8-u Київ",
        "windows-1255 שלום", "windows-874 สวัสดี", "iso-2022-jp 日本")) {
      var label = line.substring(0, line.indexOf(' '));
      var text = line.substring(label.length() + 1);
      var charset = WebEncoding.find(label).flatMap(WebEncoding::charset);
      assertFalse(charset.isEmpty(), label);
      var bytes = text.getBytes(charset.orElse(Charset.defaultCharset()));
      assertEquals(text, PageEncoding.judge(bytes, Optional.of(label)).decode(bytes), label);
    }
  }
}
