package org.nearkin.crawl.run.redesign;

/// Ways to redesign a site.
enum Redesign {
  LIST_CLASSES_RENAMED,
  NAME_CLASS_RENAMED,
  CONTACT_CLASS_RENAMED,
  LIST_LAID_OUT_ANEW,
  ALL_CLASSES_RENAMED,
  /// The rules still read everything.
  NEW_THEME_SAME_LIST,
  WHOLLY_NEW,
  /// The page is an empty shell for scripts.
  SCRIPTS
}
