package org.nearkin.web.page;

import java.util.Arrays;
import java.util.List;

/// What surrounds every page.
///
/// @param sample the groups are invented; a banner says so
public record Frame(Words words, Links links, List<CrisisLine> crisisLines, boolean sample) {

  public Frame {
    crisisLines = List.copyOf(crisisLines);
  }

  public static Frame of(Words words, Links links, boolean sample) {
    return new Frame(words, links, CrisisLine.in(words.language()), sample);
  }

  public Language language() {
    return words.language();
  }

  public List<Language> languages() {
    return Arrays.asList(Language.values());
  }
}
