/** Grants as the region's office enters them and publishes them, month by month (SI 2011/3050). */
@NullMarked
package org.cspplatform.server.openness.grants;

import org.jspecify.annotations.NullMarked;
