package org.cspplatform.server.measures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.web.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the statements of measures, in the scope of the work at hand. */
@Singleton
class CountStore {
    private static final Logger LOG = LoggerFactory.getLogger(CountStore.class);
    private static final int BREAKDOWN = 2;
    private static final int NUMBERS = 6;
    private static final int FIRST_CODE = 7;

    private final JdbcOperations database;

    CountStore(JdbcOperations database) {
        this.database = database;
    }

    /** @param until the first day that no longer counts */
    @Connectable
    List<CountedRow> count(MeasureModel measure, MeasureSql sql, LocalDate first, LocalDate until, LocalDate today) {
        return database.prepareStatement(sql.text(), statement -> {
            int next = 1;
            if (sql.asksForToday()) {
                statement.setObject(next++, today);
            }
            statement.setObject(next++, first);
            statement.setObject(next, until);
            try (ResultSet result = statement.executeQuery()) {
                return rows(measure, result);
            }
        });
    }

    /** The same for an author's own select: it reads only, briefly, and sees the tables of its module by their bare names. */
    @Transactional
    List<CountedRow> told(MeasureModel measure, MeasureSql sql, LocalDate first, LocalDate until) {
        return toldHere(measure, sql, first, until);
    }

    /** The same inside the caller's transaction, which has to go back to a savepoint before it writes anything. */
    @Connectable
    List<CountedRow> toldHere(MeasureModel measure, MeasureSql sql, LocalDate first, LocalDate until) {
        database.prepareStatement("""
            select set_config('transaction_read_only', 'on', true), set_config('statement_timeout', '10s', true),
                set_config('search_path', 'pg_catalog, ' || quote_ident(?), true)
            """, statement -> {
            statement.setString(1, measure.dataset().schema());
            return statement.execute();
        });
        try {
            List<CountedRow> rows = count(measure, sql, first, until, first);
            rows.forEach(row -> check(measure, row));
            return rows;
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof SQLException refused) {
                LOG.error("The select of measure {} failed with {}", measure.id(), refused.getSQLState());
                throw new UnavailableException(
                        "measure-failed",
                        "This measure could not be counted: its own query failed or took longer than 10 seconds.",
                        java.time.Duration.ofMinutes(1));
            }
            throw failure;
        }
    }

    /** What an author's select gives out as a code must be one, so that nothing else comes out that way. */
    private static void check(MeasureModel measure, CountedRow row) {
        String code = row.code();
        if (row.breakdown() == null || code == null) {
            return;
        }
        FieldModel by = measure.breakdowns().stream()
                .filter(field -> field.name().equals(row.breakdown()))
                .findFirst()
                .orElseThrow();
        boolean known = by.type() instanceof YesNo
                ? code.equals("true") || code.equals("false")
                : Countable.codes(by.type()).stream().anyMatch(one -> one.name().equals(code));
        if (!known) {
            LOG.error("The select of measure {} gave what is no code of {}", measure.id(), by.name());
            throw new UnavailableException(
                    "measure-failed",
                    "This measure could not be counted: its own query gave something that is no code of "
                            + by.inSentence() + ".",
                    java.time.Duration.ofHours(1));
        }
    }

    private static List<CountedRow> rows(MeasureModel measure, ResultSet result) throws SQLException {
        List<CountedRow> rows = new ArrayList<>();
        while (result.next()) {
            int breakdown = breakdown(measure, result.getInt(BREAKDOWN));
            rows.add(new CountedRow(
                    result.getObject(1, LocalDate.class),
                    breakdown < 0 ? null : measure.breakdowns().get(breakdown).name(),
                    breakdown < 0 ? null : result.getString(FIRST_CODE + breakdown),
                    result.getBigDecimal(3),
                    result.getBigDecimal(4),
                    result.getBigDecimal(5),
                    numbers(result.getArray(NUMBERS))));
        }
        return rows;
    }

    /** Which field tells the row apart; -1 for none. A bit is set for each field that does not. */
    private static int breakdown(MeasureModel measure, int grouping) {
        int fields = measure.breakdowns().size();
        for (int i = 0; i < fields; i++) {
            if ((grouping & (1 << (fields - 1 - i))) == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable Array array) throws SQLException {
        if (array == null) {
            return List.of();
        }
        @Nullable BigDecimal[] numbers = (BigDecimal[]) array.getArray();
        return Collections.unmodifiableList(Arrays.asList(numbers));
    }
}
