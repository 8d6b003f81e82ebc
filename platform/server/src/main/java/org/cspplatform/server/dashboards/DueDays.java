package org.cspplatform.server.dashboards;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.DueDate;

/** When a year's returns are due: the day that the region set, else the usual one. */
@Singleton
class DueDays {
    private final JdbcOperations database;

    DueDays(JdbcOperations database) {
        this.database = database;
    }

    /** @param regions the nearer first */
    @Connectable
    Map<Quarter, LocalDate> of(List<UUID> regions, FinancialYear year) {
        Map<Quarter, LocalDate> days = new EnumMap<>(Quarter.class);
        for (Quarter quarter : Quarter.values()) {
            days.put(quarter, DueDate.usual(year, quarter).day());
        }
        BoundSql.of("""
            select distinct on (quarter) quarter, due_on from return_due_date
            where region_id = any (?) and financial_year = ? order by quarter, array_position(?, region_id), id desc
            """, regions, year, regions)
                .list(
                        database,
                        row -> Map.entry(
                                Quarter.valueOf(row.getString("quarter")), row.getObject("due_on", LocalDate.class)))
                .forEach(set -> days.put(set.getKey(), set.getValue()));
        return days;
    }
}
