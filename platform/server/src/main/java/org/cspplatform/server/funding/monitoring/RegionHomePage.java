package org.cspplatform.server.funding.monitoring;

import org.cspplatform.server.funding.fund.Fund;
import org.cspplatform.server.funding.returns.ReturnMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A region at a glance.
 *
 * @param matrix the state of every return, for the region's office only
 */
public record RegionHomePage(
        Fund fund, MonitoringPage monitoring, @Nullable ReturnMatrix matrix) {}
