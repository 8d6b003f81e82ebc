package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** The returns of a region's year: partnership by quarter. */
@Introspected
public record ReturnMatrix(String region, FinancialYear financialYear, List<Due> quarters, List<Row> partnerships) {
    /** When a quarter's returns are due. */
    @Introspected
    public record Due(Quarter quarter, LocalDate dueOn) {}

    /**
     * @param partnership its code
     * @param returns one a quarter, in order
     */
    @Introspected
    public record Row(String partnership, String name, List<Cell> returns) {}

    /**
     * @param version the last submitted; 0 when there is none. Above 1 it is a restatement.
     * @param daysLate of the first submission, or so far; 0 when in time or not due yet
     * @param restating whether a correction is being drafted
     */
    @Introspected
    public record Cell(Quarter quarter, ReturnState state, int version, long daysLate, boolean restating) {}
}
