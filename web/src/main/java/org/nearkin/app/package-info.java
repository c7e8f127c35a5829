/// Wires every module: commands, configuration and start-up.
@NullMarked
package org.nearkin.app;

import org.jspecify.annotations.NullMarked;
