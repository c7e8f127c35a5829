package org.nearkin.crawl.fetch.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AddressClassTest {

  @ParameterizedTest
  @CsvFileSource(resources = "address-classes.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
  void anAddressIsInItsClassAndInNoOther(String notation, String name) {
    var address = ClassifiedAddress.parse(notation);
    assertEquals(Stream.ofNullable(name).toList(),
        AddressClass.ALL.stream()
            .filter(kind -> kind.contains(address))
            .map(AddressClass::name)
            .toList());
  }

  @Test
  void everyClassHasANameAStandardAndAnExample() {
    var named = ClassifiedAddress.list().stream().map(ClassifiedAddress::name).toList();
    for (var kind : AddressClass.ALL) {
      assertTrue(kind.standard().startsWith("RFC "), kind.name());
      assertTrue(named.contains(kind.name()), kind.name());
    }
    assertEquals(AddressClass.ALL.size(),
        AddressClass.ALL.stream().map(AddressClass::name).distinct().count());
  }

  @Test
  void aClassCanDoWithoutARange() {
    var loopback = AddressClass.of("x", "RFC 1122", "127.0.0.0/8").without("127.0.0.2/32");
    var addresses = Stream.of("127.0.0.1", "127.0.0.2", "127.0.0.3", "::7f00:1")
        .map(ClassifiedAddress::parse)
        .map(loopback::contains)
        .toList();
    assertEquals(List.of(true, false, true, false), addresses);
  }
}
