package org.cspplatform.server.dashboards.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told.
 *
 * @param partnership where the account belongs, if to a partnership: the figure is its own exact one
 * @param region where it belongs, if to a region: the figure is the one released to its board
 * @param title of the measure, as it was when the alert was set
 * @param subject of a region's alert the partnership it is about; null for the region's total
 * @param rises true: tell when the figure is above the bound; false: when below
 * @param past whether it was when last looked at; null when no figure was seen yet
 * @param period first day of the quarter last looked at
 */
record Alert(
        UUID id,
        UUID account,
        @Nullable UUID partnership,
        @Nullable UUID region,
        String module,
        String measure,
        String title,
        @Nullable UUID subject,
        boolean rises,
        BigDecimal bound,
        @Nullable Boolean past,
        @Nullable LocalDate period) {

    boolean isPast(BigDecimal figure) {
        int over = figure.compareTo(bound);
        return rises ? over > 0 : over < 0;
    }
}
