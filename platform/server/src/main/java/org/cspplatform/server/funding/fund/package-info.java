/** A region's fund: income, force-wide commissioning, allocations to partnerships, and approvals of over-commitment. */
@NullMarked
package org.cspplatform.server.funding.fund;

import org.jspecify.annotations.NullMarked;
