/// What a support group is: the model every other module speaks.
@NullMarked
package org.nearkin.group;

import org.jspecify.annotations.NullMarked;
