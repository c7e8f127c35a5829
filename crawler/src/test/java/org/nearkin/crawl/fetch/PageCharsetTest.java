package org.nearkin.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PageCharsetTest {

  /// A page of the given start, written in one character set, must read as it was written.
  @ParameterizedTest
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
  void aPageReadsAsItWasWritten(String header, String start, String writtenIn, String text) {
    var page = (start == null ? "" : start) + text;
    assertEquals(page,
        PageCharset.decode(page.getBytes(Charset.forName(writtenIn)), Optional.ofNullable(header)));
  }

  @Test
  void theByteOrderMarkWinsAndIsNotPartOfTheText() {
    for (var charset : new Charset[]{StandardCharsets.UTF_8, StandardCharsets.UTF_16BE,
        StandardCharsets.UTF_16LE}) {
      var bytes = "\uFEFFGrüße “x”".getBytes(charset);
      assertEquals("Grüße “x”", PageCharset.decode(bytes, Optional.of("windows-1252")),
          charset.name());
    }
  }

  @Test
  void theDeclarationIsLookedForInTheFirstKilobyteOnly() {
    var page = " ".repeat(1024) + "<meta charset=koi8-r>é";
    assertEquals(page, PageCharset.decode(page.getBytes(StandardCharsets.UTF_8), Optional.empty()));
  }

  @Test
  void anEmptyPageIsEmpty() {
    assertEquals("", PageCharset.decode(new byte[0], Optional.empty()));
  }
}
