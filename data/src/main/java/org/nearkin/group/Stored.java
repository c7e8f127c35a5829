package org.nearkin.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields that documents of older homes lack.
final class Stored {
  private Stored() {}

  /// What a document holds, empty where it lacks the field.
  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
