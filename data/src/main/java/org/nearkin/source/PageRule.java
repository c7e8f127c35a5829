package org.nearkin.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearkin.claim.Field;

/// How the pages of a path are read, and which of their links are followed.
///
/// @param paths globs over the path, such as `/groups/**`; the first rule with a matching path reads the page
/// @param follow CSS selectors of links to further pages
public record PageRule(List<String> paths, Reading reading, List<String> follow) {

  public PageRule {
    paths = List.copyOf(paths);
    follow = List.copyOf(follow);
  }

  /// The way a page is read.
  public sealed interface Reading {}

  /// The page is only a way to others.
  public record LinksOnly() implements Reading {}

  /// Whatever the page offers: structured data, else what its layout tells.
  public record Automatic() implements Reading {}

  /// JSON-LD events and organisations.
  public record JsonLd() implements Reading {}

  /// A Meeting Guide (TSML) JSON feed.
  public record MeetingGuide() implements Reading {}

  /// A table of comma-separated values.
  ///
  /// @param columns heads of the columns of each field; several are joined, in their order. Under
  ///   [Field#RECURRENCE] stand the columns for frequency, day and time, which together say when it meets.
  /// @param separator what parts several values of one cell; absent when cells hold one value each
  public record Csv(Map<Field, List<String>> columns, Optional<String> separator)
      implements
        Reading {

    public Csv {
      columns = Map.copyOf(columns);
    }
  }

  /// CSS selectors.
  ///
  /// @param listing selects one element per listing
  public record Selectors(String listing, Map<Field, FieldRule> fields) implements Reading {

    public Selectors {
      fields = Map.copyOf(fields);
    }
  }

  /// Where inside a listing's element a field stands.
  ///
  /// @param select CSS selector inside the listing; absent = the listing itself
  /// @param attribute read this attribute instead of the text
  /// @param after read the text that follows one of these labels, up to the next label, line or block
  /// @param heading read the nearest heading above the listing that this selector matches
  /// @param clean regular expression whose first group is kept
  public record FieldRule(
      Optional<String> select,
      Optional<String> attribute,
      List<String> after,
      Optional<String> heading,
      Optional<String> clean) {

    public FieldRule {
      after = List.copyOf(after);
    }
  }
}
