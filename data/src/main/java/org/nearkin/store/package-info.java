/// The store's foundation: home directory, connection, shared transaction, migrations, revision counter.
@NullMarked
package org.nearkin.store;

import org.jspecify.annotations.NullMarked;
