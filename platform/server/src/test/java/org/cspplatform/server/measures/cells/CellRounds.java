package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.support.TestDatabase;
import org.jspecify.annotations.Nullable;

/** What a test of kept figures does: writes records in the scope at work, counts on a day, looks at all figures. */
@Singleton
class CellRounds {
    private final JdbcOperations database;
    private final MarkStore marks;
    private final BasisStore basis;
    private final Failures failures;
    private final MeasureCells cells;
    private final PeriodStore periods;

    CellRounds(
            JdbcOperations database,
            MarkStore marks,
            BasisStore basis,
            Failures failures,
            MeasureCells cells,
            PeriodStore periods) {
        this.database = database;
        this.marks = marks;
        this.basis = basis;
        this.failures = failures;
        this.cells = cells;
        this.periods = periods;
    }

    private CellKeeper on(LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new CellKeeper(marks, basis, failures, cells, periods, clock);
    }

    @Transactional
    public void refresh(ModuleModel module, LocalDate today) {
        on(today).bringUpToDate(module);
    }

    @Transactional
    public void rebuild(ModuleModel module, LocalDate today) {
        on(today).rebuild(module);
    }

    @Transactional
    public int write(String sql) {
        return database.prepareStatement(sql, statement -> statement.executeUpdate());
    }

    @Transactional
    public void inTransaction(Runnable work) {
        work.run();
    }

    /** @return whether it was this call that counted */
    @Transactional
    public boolean tryRefresh(ModuleModel module, LocalDate today) {
        return on(today).refresh(module);
    }

    /** Has the server end the connection at work. */
    @Connectable
    public void dieHere() {
        String process = texts("select pg_backend_pid()").getFirst();
        try {
            asSuperuser("select pg_terminate_backend(%s, 10000)".formatted(process));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It took too long");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** Every figure, as the database writes it. */
    @Connectable
    public List<String> figures(UUID partnership, String module) {
        return texts("""
            select concat_ws(' | ', measure, period_start, breakdown, coalesce(code, '(none)'), definition_version, numerator,
                coalesce(denominator::text, '(none)'), coalesce(waiting::text, '(none)'), coalesce(numbers::text, '(none)'),
                coalesce(population_year::text, '(none)'), nothing)
            from measure_cell where tenant_id = '%s' and module = '%s' order by 1
            """.formatted(partnership, module));
    }

    /** What waits, each as its dependence and quarter. */
    @Connectable
    public List<String> marks(UUID partnership, String module) {
        return texts("""
            select distinct concat_ws(' ', dependence, period_start) from stale_mark
            where tenant_id = '%s' and module = '%s' order by 1
            """.formatted(partnership, module));
    }

    @Connectable
    public List<String> texts(String sql) {
        return database.prepareStatement(sql, statement -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    texts.add(String.valueOf(result.getString(1)));
                }
            }
            return texts;
        });
    }

    /** Behind all walls. */
    static void asSuperuser(String... statements) throws SQLException {
        Administrator administrator = TestDatabase.administrator();
        try (Connection connection = DriverManager.getConnection(
                        administrator.jdbcUrl(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = platform");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Has a partnership use a module that is in the database only, so that no service counts its figures by itself. */
    static void switchOn(String module, UUID partnership) throws SQLException {
        asSuperuser(
                """
                insert into module (id, title, version, jar_sha256, walls_version)
                values ('%s', 'For a test', '1.0.0', repeat('0', 64), 1) on conflict do nothing
                """.formatted(module),
                "insert into module_use (tenant_id, module_id, switched_on) values ('%s', '%s', true)"
                        .formatted(partnership, module));
    }

    static String literal(@Nullable Object value) {
        return value == null ? "null" : "'" + value.toString().replace("'", "''") + "'";
    }
}
