/// What kind of document the bytes of an answer are, and in which character set they are written.
@NullMarked
package org.nearkin.crawl.fetch.content;

import org.jspecify.annotations.NullMarked;
