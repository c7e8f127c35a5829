/// How well feeds are read, record by record.
@NullMarked
package org.nearkin.crawl.extract.measure;

import org.jspecify.annotations.NullMarked;
