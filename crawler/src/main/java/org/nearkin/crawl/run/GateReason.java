package org.nearkin.crawl.run;

import org.nearkin.crawl.run.RunSummary.RequiredField;

/// Why a run is held back.
public sealed interface GateReason {

  /// One plain sentence for the operator.
  String sentence();

  /// Nothing was read.
  ///
  /// @param before 0 when there was no healthy run before
  record NoListings(int before) implements GateReason {
    @Override
    public String sentence() {
      return before == 0
          ? "The first run of the source read no listing: its rules may not fit."
          : "No listing was read, where there were " + before + ".";
    }
  }

  /// Far fewer than usual.
  ///
  /// @param median of the last healthy runs
  record FewListings(int listings, double median) implements GateReason {
    @Override
    public String sentence() {
      return "Only " + listings + " listings were read, where " + Math.round(median)
          + " are usual.";
    }
  }

  record KnownListingsUnseen(int unseen, int expected) implements GateReason {
    @Override
    public String sentence() {
      return unseen + " of " + expected
          + " known listings were not seen again, at least not under their old keys.";
    }
  }

  record PagesFailing(int failed, int missing, int visited) implements GateReason {
    @Override
    public String sentence() {
      return "Of " + visited + " known pages " + failed + " could not be read and " + missing
          + " were not found.";
    }
  }

  /// Far fewer listings state a field.
  ///
  /// @param before share that is usual, 0 to 1
  /// @param now share in this run
  record FieldLost(RequiredField field, double before, double now) implements GateReason {
    @Override
    public String sentence() {
      return percent(now) + " of the listings state " + field.words() + ", where "
          + percent(before) + " are usual.";
    }
  }

  record TextShrank(double before, double now) implements GateReason {
    @Override
    public String sentence() {
      return "Pages have " + Math.round(now) + " characters of text on average, where "
          + Math.round(before) + " are usual.";
    }
  }

  record ShapeChanged(double similarity) implements GateReason {
    @Override
    public String sentence() {
      return "The pages are built otherwise than before (" + percent(similarity)
          + " alike): the site may have been redesigned.";
    }
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
