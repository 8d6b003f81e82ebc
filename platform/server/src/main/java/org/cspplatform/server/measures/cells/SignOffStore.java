package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was signed off, and the copying of it. */
@Singleton
@Connectable
class SignOffStore {
    private final JdbcOperations database;

    SignOffStore(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Who vouches for a quarter's figures, and why again.
     *
     * @param returnId the return with which they are signed; null when they are restated by themselves
     * @param account null when somebody without an account did
     */
    record Vouched(
            @Nullable UUID returnId,
            @Nullable Integer returnVersion,
            String reason,
            @Nullable UUID account,
            String name,
            Instant at) {}

    /** A signing as it is told. */
    record Signed(
            String module, LocalDate quarter, int number, String reason, String name, Instant at, boolean withReturn) {}

    /** How many times the quarter was signed. */
    int times(UUID partnership, String module, LocalDate quarter) {
        return database.prepareStatement(
                "select coalesce(max(number), 0) from sign_off where tenant_id = ? and module = ? and period_start = ?",
                statement -> {
                    statement.setObject(1, partnership);
                    statement.setString(2, module);
                    statement.setObject(3, quarter);
                    try (ResultSet result = statement.executeQuery()) {
                        result.next();
                        return result.getInt(1);
                    }
                });
    }

    /** Whether the quarter's return was handed in. */
    boolean handedIn(UUID partnership, LocalDate quarter) {
        return database.prepareStatement("""
            select from quarterly_return where tenant_id = ? and received_version > 0
            and last_day_of_quarter(financial_year, quarter) = (?::date + interval '3 months')::date - 1
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setObject(2, quarter);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
    }

    /** Copies the quarter's present figures. What was signed before and counts nothing now is signed as nothing. */
    void sign(UUID partnership, String module, LocalDate quarter, List<String> measures, int number, Vouched vouched) {
        database.prepareStatement("""
            insert into sign_off (tenant_id, module, period_start, number, return_id, return_version, reason, signed_by,
                signed_name, signed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setObject(3, quarter);
            statement.setInt(4, number);
            statement.setObject(5, vouched.returnId());
            statement.setObject(6, vouched.returnVersion());
            statement.setString(7, vouched.reason());
            statement.setObject(8, vouched.account());
            statement.setString(9, vouched.name());
            statement.setTimestamp(10, Timestamp.from(vouched.at()));
            return statement.executeUpdate();
        });
        database.prepareStatement("""
            with sign as (
                select id from sign_off where tenant_id = ? and module = ? and period_start = ? and number = ?
            ), present as (
                select cell.* from measure_cell cell
                where cell.tenant_id = ? and cell.module = ? and cell.period_start = ? and cell.measure = any (?)
            )
            insert into signed_cell (sign_off_id, tenant_id, module, measure, definition_version, period_start, breakdown, code,
                numerator, denominator, waiting, numbers, population_year, nothing, counted_at)
            select sign.id, tenant_id, module, measure, definition_version, period_start, breakdown, code, numerator, denominator,
                waiting, numbers, population_year, nothing, counted_at
            from present, sign
            union all
            select distinct on (earlier.measure) sign.id, earlier.tenant_id, earlier.module, earlier.measure,
                earlier.definition_version, earlier.period_start, '', null, 0,
                case when earlier.denominator is null then null else 0 end, null::numeric, null::numeric[], null::integer, true, now()
            from signed_cell earlier, sign
            where earlier.tenant_id = ? and earlier.module = ? and earlier.period_start = ? and earlier.measure = any (?)
                and not exists (select from present where present.measure = earlier.measure)
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setObject(3, quarter);
            statement.setInt(4, number);
            for (int from : new int[] {5, 9}) {
                statement.setObject(from, partnership);
                statement.setString(from + 1, module);
                statement.setObject(from + 2, quarter);
                statement.setArray(from + 3, statement.getConnection().createArrayOf("text", measures.toArray()));
            }
            return statement.executeUpdate();
        });
        database.prepareStatement("""
            update measure_period period
            set state = 'signed', changed = nextval('measure_change'), changed_at = clock_timestamp()
            where tenant_id = ? and module = ? and period_start = ? and measure = any (?)
            and exists (select from signed_cell cell where cell.tenant_id = period.tenant_id and cell.module = period.module
                        and cell.measure = period.measure and cell.period_start = period.period_start)
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setObject(3, quarter);
            statement.setArray(4, statement.getConnection().createArrayOf("text", measures.toArray()));
            return statement.executeUpdate();
        });
    }

    /** Every signing of a partnership, the latest first. */
    List<Signed> all(UUID partnership) {
        return database.prepareStatement("""
            select module, period_start, number, reason, signed_name, signed_at, return_id is not null from sign_off
            where tenant_id = ? order by signed_at desc, number desc
            """, statement -> {
            statement.setObject(1, partnership);
            List<Signed> all = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new Signed(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getBoolean(7)));
                }
            }
            return all;
        });
    }
}
