/** Regions, partnerships, and the wall between them, which the database holds. */
@NullMarked
package org.cspplatform.server.tenancy;

import org.jspecify.annotations.NullMarked;
