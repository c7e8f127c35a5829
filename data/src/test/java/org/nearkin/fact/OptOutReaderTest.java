package org.nearkin.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutReaderTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Please do not list this group in other directories.                        | true
      Our members ask that no other list or web site prints these hours.         | true
      Don't share our address on any other site, thank you.                      | true
      This meeting must not be published elsewhere.                              | true
      Pedimos: no publique este grupo en otros directorios.                      | true
      El grupo pide que no se comparta en otra parte.                            | true
      Do not park in the church lot; other lots are free.                        | false
      You do not have to share anything.                                         | false
      See our other list of groups for families.                                 | false
      We do not publish the address; call for it.                                | false
      No compartimos su información con otras personas.                          | false
      """)
  void onlyAPleaToStayUnlistedCounts(String words, boolean asks) {
    assertEquals(asks, OptOutReader.asksNotToBeListed(words), words);
  }
}
