package org.nearkin.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nearkin.vocabulary.VocabularyTable.Row;

class FacetReaderTest {
  private final FacetReader reader = FacetReader.bundled();

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheTableIsRead() {
    return VocabularyTable.bundled("facet-cases.tsv")
        .rows()
        .stream()
        .map(row -> DynamicTest.dynamicTest(row.text("text"), () -> check(row)));
  }

  private void check(Row row) {
    String text = row.text("text");
    assertEquals(Set.copyOf(row.list("relations")), names(reader.relations(text)), "relations");
    assertEquals(Set.copyOf(row.list("audiences")), names(reader.audiences(text)), "audiences");
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  @Test
  void nothingIsReadFromNothing() {
    assertEquals(Set.of(), reader.relations(""));
    assertEquals(Set.of(), reader.audiences("   "));
  }
}
