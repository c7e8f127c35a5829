package org.nearkin.contact;

import java.util.List;
import org.apache.commons.validator.routines.DomainValidator;

/// Which host names count as public.
final class Domains {
  /// The registered top-level domains, and `.example` (RFC 2606) for fictional sites in tests and demonstrations.
  static final DomainValidator PUBLIC = DomainValidator.getInstance(false, List.of(
      new DomainValidator.Item(DomainValidator.ArrayType.GENERIC_PLUS, new String[]{"example"})));

  private Domains() {}
}
