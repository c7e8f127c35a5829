/// Invented sites in HTML that are redesigned, and the runs that read them by rules written for the old design.
@NullMarked
package org.nearkin.crawl.run.redesign;

import org.jspecify.annotations.NullMarked;
