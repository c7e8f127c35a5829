package org.nearkin.source;

import java.util.List;

/// What came of reading a source file.
public sealed interface SourceReading {

  record Valid(SourceDefinition definition) implements SourceReading {}

  record Invalid(List<SourceProblem> problems) implements SourceReading {

    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
