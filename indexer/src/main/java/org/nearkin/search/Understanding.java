package org.nearkin.search;

import java.util.List;

/// What a visitor's words were taken for.
///
/// @param conditions ids, best first
/// @param surely false when only everyday words such as "class" or "heart" hint at the conditions
/// @param words all words that mean something, stemmed
/// @param rest those of them that name no condition
record Understanding(
    List<String> conditions,
    boolean surely,
    List<String> words,
    List<String> rest) {

  Understanding {
    conditions = List.copyOf(conditions);
    words = List.copyOf(words);
    rest = List.copyOf(rest);
  }
}
