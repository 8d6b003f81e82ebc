package org.cspplatform.server.reconciliation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Checks a table for programs, the same way as the page. */
@Controller("/api/v1/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reconciliation")
@Secured({Role.REGION_OFFICER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class ReconciliationApi {
    private final ReconciliationDesk desk;

    ReconciliationApi(ReconciliationDesk desk) {
        this.desk = desk;
    }

    /**
     * What to check.
     *
     * @param table text with columns held apart by tabs, commas, semicolons, bars or two spaces
     * @param lastYear last year's table, whose closing figures this year's opening ones should be
     * @param columns roles of the columns from the left, where they are not to be recognised
     * @param rows roles of the rows from the top, where they are not to be recognised
     * @param opening column of the opening figures, from 1; left out: recognised
     * @param closing column of last year's closing figures, from 1; left out: recognised
     * @param ledger a year and quarter of the caller's own region, whose figures the table should give
     */
    @Introspected
    record ToReconcile(
            @NotBlank(message = "Send the table's text")
            @Size(max = 200_000, message = "The table must be 200,000 characters or fewer")
            String table,

            @Nullable @Size(max = 200_000, message = "Last year's table must be 200,000 characters or fewer")
            String lastYear,

            @Nullable List<@Nullable ColumnRole> columns,
            @Nullable List<@Nullable RowRole> rows,
            @Nullable Integer opening,
            @Nullable Integer closing,
            @Nullable LedgerOf ledger) {

        Asked asked() {
            Map<String, String> fields = new HashMap<>();
            fields.put(Asked.TABLE, table);
            fields.put(Asked.LAST_YEAR, lastYear == null ? "" : lastYear);
            fields.put("rolesOf", new Asked(fields).rolesOf());
            put(fields, "column-", columns);
            put(fields, "row-", rows);
            if (opening != null) {
                fields.put("opening", Integer.toString(opening - 1));
            }
            if (closing != null) {
                fields.put("closing", Integer.toString(closing - 1));
            }
            if (ledger != null) {
                FinancialYear year = ledger.year();
                Quarter quarter = ledger.quarter();
                if (year == null || quarter == null) {
                    throw new InvalidException("ledger", "Say the year, like 2016-17, and the quarter, like Q2");
                }
                fields.put("year", year.toString());
                fields.put("quarter", quarter.name());
            }
            return new Asked(fields);
        }

        private static void put(
                Map<String, String> fields, String name, @Nullable List<? extends @Nullable Enum<?>> roles) {
            for (int number = 0; roles != null && number < roles.size(); number++) {
                Enum<?> role = roles.get(number);
                if (role != null) {
                    fields.put(name + number, role.name());
                }
            }
        }
    }

    /** A year of the ledger up to a quarter. */
    @Introspected
    record LedgerOf(@Nullable FinancialYear year, @Nullable Quarter quarter) {}

    /** Every difference with its amount, its place and why it may be. Nothing that is sent is kept. */
    @Post
    @Audited(action = AuditAction.COMBINE, subject = "reconciliation")
    Report reconcile(@Body @Valid ToReconcile body) {
        Asked asked = body.asked();
        return desk.reconcile(asked, asked.table());
    }
}
