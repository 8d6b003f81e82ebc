package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** When returns are due: what the region set, else the usual day. */
@Singleton
class DueDateStore {
    private final Sql sql;

    DueDateStore(Sql sql) {
        this.sql = sql;
    }

    /** By the regions at hand: with a county below a police area, the nearer comes first in the list. */
    Map<Quarter, DueDate> ofYear(List<UUID> regions, FinancialYear year) {
        Map<Quarter, DueDate> dates = new EnumMap<>(Quarter.class);
        for (Quarter quarter : Quarter.values()) {
            dates.put(quarter, DueDate.usual(year, quarter));
        }
        sql.list(
                        """
                        select distinct on (quarter) quarter, due_on
                        from return_due_date
                        where region_id = any (?) and financial_year = ?
                        order by quarter, array_position(?, region_id), id desc
                        """,
                        row -> Map.entry(
                                Quarter.valueOf(row.getString(1)), new DueDate(row.getObject(2, LocalDate.class))),
                        regions.toArray(UUID[]::new),
                        year.toString(),
                        regions.toArray(UUID[]::new))
                .forEach(set -> dates.put(set.getKey(), set.getValue()));
        return dates;
    }

    void set(UUID region, FinancialYear year, Quarter quarter, LocalDate day, Actor actor) {
        sql.update(
                "insert into return_due_date (region_id, financial_year, quarter, due_on, set_by) values (?, ?, ?, ?,"
                        + " ?)",
                region,
                year.toString(),
                quarter.name(),
                day,
                actor.name());
    }
}
