package org.nearkin.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearkin.group.GroupId;

class LinksTest {
  private static final GroupId ID = new GroupId("7KQ2M9XPA1");
  private final Links links = new Links("/search", List.of(new Parameter("q", "a&b=c#d?e/ñ")),
      Optional.empty());

  @Test
  void valuesAreEncoded() {
    assertEquals("/search?q=a%26b%3Dc%23d%3Fe%2F%C3%B1&lang=es", links.in(Language.SPANISH));
  }

  @Test
  void aChosenLanguageIsKept() {
    var chosen = new Links("/", List.of(), Optional.of(Language.SPANISH));
    assertEquals("/about?lang=es", chosen.about());
    assertEquals("/about", links.about());
  }

  @ParameterizedTest
  @CsvSource({"Niños & Padres — grupo, /group/7KQ2M9XPA1/ninos-padres-grupo",
      "癌症互助, /group/7KQ2M9XPA1", "../../etc, /group/7KQ2M9XPA1/etc"})
  void namesAreDecoration(String name, String address) {
    assertEquals(address, links.group(ID, name));
  }
}
