package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.MeasureModel;

/** What those who follow the figures are told: which quarters say something else. */
@Singleton
@Connectable
class PeriodStore {
    private final JdbcOperations database;

    PeriodStore(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Numbers some changes; the last thing that a transaction does, for all others that have changes to number wait for its end.
     */
    void tell(UUID partnership, String module, List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        number();
        database.prepareStatement("""
            insert into measure_period as kept (tenant_id, module, measure, period_start, state)
            select distinct ?::uuid, ?, measure, period_start, case when signed_off then 'unsigned' else 'live' end
            from unnest(?::text[], ?::date[], ?::boolean[]) as changed (measure, period_start, signed_off)
            on conflict (tenant_id, module, measure, period_start) do update
            set changed = nextval('measure_change'), changed_at = clock_timestamp(),
                state = case when excluded.state = 'unsigned' and kept.state = 'signed' then 'signed' else excluded.state end
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            CellStore.bind(statement, 3, "text", changed, Changed::measure);
            CellStore.bind(statement, 4, "date", changed, Changed::quarter);
            CellStore.bind(statement, 5, "boolean", changed, Changed::signedOff);
            return statement.executeUpdate();
        });
    }

    /** Tells that something is said of a quarter otherwise, its figures being the same. */
    void touch(UUID partnership, String module, String measure, LocalDate quarter) {
        number();
        database.prepareStatement("""
            update measure_period set changed = nextval('measure_change'), changed_at = clock_timestamp()
            where tenant_id = ? and module = ? and measure = ? and period_start = ?
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, measure);
            statement.setObject(4, quarter);
            return statement.executeUpdate();
        });
    }

    /** The quarters of a measure that are in one of some states. */
    List<LocalDate> inState(UUID partnership, MeasureModel measure, List<String> states) {
        return database.prepareStatement("""
            select period_start from measure_period
            where tenant_id = ? and module = ? and measure = ? and state = any (?)
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, measure.dataset().module());
            statement.setString(3, measure.id());
            statement.setArray(4, statement.getConnection().createArrayOf("text", states.toArray()));
            List<LocalDate> quarters = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    quarters.add(result.getObject(1, LocalDate.class));
                }
            }
            return quarters;
        });
    }

    /** Waits until nobody else numbers changes; held to the end of the transaction. */
    void number() {
        database.prepareStatement("select number_measure_changes()", statement -> statement.execute());
    }
}
