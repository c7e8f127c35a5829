package org.nearkin.crawl.run;

/// What all pages of a run look like together.
///
/// @param pages that were read
/// @param textLength of all of them
/// @param cut whether a limit kept the run from pages that it knows of
/// @param bytes of all answers, unpacked, also of those that could not be read
public record RunLook(int pages, long textLength, PageShape shape, boolean cut, long bytes) {
  public static final RunLook NONE = new RunLook(0, 0, PageShape.EMPTY, false, 0);

  /// With one more page.
  public RunLook with(PageSight page) {
    return new RunLook(pages + 1, textLength + page.textLength(), shape.with(page.shape()), cut,
        bytes);
  }

  /// After an answer.
  public RunLook withBytes(long more) {
    return new RunLook(pages, textLength, shape, cut, bytes + more);
  }

  /// After a page had to be left out.
  public RunLook asCut() {
    return cut ? this : new RunLook(pages, textLength, shape, true, bytes);
  }

  /// Characters a page; 0 without pages.
  public double meanTextLength() {
    return pages == 0 ? 0 : (double) textLength / pages;
  }
}
