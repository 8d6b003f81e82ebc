package org.cspplatform.server.exchange;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.Period;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The records that count in a period, one after the other, as their author's records. */
@Singleton
class OutgoingRecords {
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcOperations database;

    OutgoingRecords(JdbcOperations database) {
        this.database = database;
    }

    /** What is done with each record. */
    @FunctionalInterface
    interface Taker {
        void take(UUID id, Record made);
    }

    /** The statement of a dataset, kept with it. */
    private record Statement(String sql) {
        static Statement of(DatasetModel dataset) {
            FieldModel countsOn = dataset.countsOn().orElseThrow();
            List<Field<?>> columns = new ArrayList<>(List.of(field(name("id"))));
            dataset.fields().forEach(each -> columns.add(field(name(each.column()))));
            Field<LocalDate> day = field(name(countsOn.column()), LocalDate.class);
            return new Statement(DSL.using(SQLDialect.POSTGRES)
                    .select(columns)
                    .from(table(name(dataset.schema(), dataset.table())))
                    .where(day.ge(param("from", LocalDate.class)))
                    .and(day.le(param("until", LocalDate.class)))
                    .orderBy(day, field(name("id")))
                    .getSQL());
        }
    }

    /** In a transaction, so that the database gives them a few at a time and not all at once. */
    @Transactional
    void each(DatasetModel dataset, Period period, Taker taker) {
        String sql = dataset.derived(Statement.class, Statement::of).sql();
        database.prepareStatement(sql, statement -> {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setObject(1, period.from());
            statement.setObject(2, period.until());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    taker.take(result.getObject(1, UUID.class), dataset.maker().of(values(dataset, result)));
                }
            }
            return null;
        });
    }

    private static List<@Nullable Object> values(DatasetModel dataset, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < dataset.fields().size(); i++) {
            values.add(DatabaseValues.read(row, i + 2, dataset.fields().get(i)));
        }
        return values;
    }
}
