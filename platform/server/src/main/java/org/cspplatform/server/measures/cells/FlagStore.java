package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is said of the quality of a partnership's figures. */
@Singleton
class FlagStore {
    private final JdbcOperations database;
    private final PeriodStore periods;

    FlagStore(JdbcOperations database, PeriodStore periods) {
        this.database = database;
        this.periods = periods;
    }

    /** @param said whether the partnership said it; else it follows from what is kept */
    record Flag(String module, String measure, QualityFlag flag, String reason, boolean said) {}

    @Connectable
    List<Flag> of(UUID partnership, LocalDate quarter) {
        return database.prepareStatement("""
            select module, measure, flag, reason, said from measure_quality
            where tenant_id = ? and period_start = ? order by module, measure, said desc, flag, reason
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setObject(2, quarter);
            List<Flag> flags = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    flags.add(new Flag(
                            row.getString(1),
                            row.getString(2),
                            QualityFlag.ofCode(row.getString(3)).orElseThrow(),
                            row.getString(4),
                            row.getBoolean(5)));
                }
            }
            return flags;
        });
    }

    @Transactional
    void say(UUID partnership, LocalDate quarter, Flag flag, UUID account, String name) {
        database.prepareStatement("""
            insert into measure_flag (tenant_id, module, measure, period_start, flag, reason, set_by, set_name)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, module, measure, period_start, flag) do update
            set reason = excluded.reason, set_by = excluded.set_by, set_name = excluded.set_name, set_at = now()
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, flag.module());
            statement.setString(3, flag.measure());
            statement.setObject(4, quarter);
            statement.setString(5, flag.flag().code());
            statement.setString(6, flag.reason());
            statement.setObject(7, account);
            statement.setString(8, name);
            return statement.executeUpdate();
        });
        periods.touch(partnership, flag.module(), flag.measure(), quarter);
    }

    @Transactional
    void takeBack(UUID partnership, LocalDate quarter, String module, String measure, QualityFlag flag) {
        database.prepareStatement("""
            delete from measure_flag where tenant_id = ? and module = ? and measure = ? and period_start = ? and flag = ?
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, measure);
            statement.setObject(4, quarter);
            statement.setString(5, flag.code());
            return statement.executeUpdate();
        });
        periods.touch(partnership, module, measure, quarter);
    }
}
