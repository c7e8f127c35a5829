package org.nearkin.crawl;

import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Reads the listings and links out of a page.
public interface ReadPage {
  PageContent read(Page page, SourceDefinition source, PageRule rule);
}
