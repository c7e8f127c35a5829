package org.nearkin.crawl.fetch.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DocumentTypeTest {

  @ParameterizedTest
  @CsvFileSource(resources = "document-types.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-", quoteCharacter = '\0')
  void aDocumentIsWhatItShowsToBe(String said, String document, String judged) {
    var bytes = Escaped.bytes(document == null ? "" : document);
    assertEquals(judged, DocumentType.judge(Optional.ofNullable(said), bytes), document);
  }
}
