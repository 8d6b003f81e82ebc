/** One measure over all regions, from what is released to the public. */
@NullMarked
package org.cspplatform.server.dashboards.national;

import org.jspecify.annotations.NullMarked;
