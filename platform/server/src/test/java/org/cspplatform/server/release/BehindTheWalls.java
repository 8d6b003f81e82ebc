package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;

/** What a test looks up or sets up as the database's superuser, for whom no policy counts. */
final class BehindTheWalls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BehindTheWalls() {}

    /** The first column of each row. */
    static List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs statements in one transaction. */
    static void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until a query finds no row, and tells what it still found when it takes too long. */
    static void awaitNone(String sql) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> found = query(sql);
        while (!found.isEmpty() && System.nanoTime() < end) {
            pause();
            found = query(sql);
        }
        assertThat(found).as(sql).isEmpty();
    }

    /** Waits until every change of the region's figures and policies that is there now is in its drafts. */
    static void awaitDrafts(UUID region) {
        awaitNone("""
            select 'told: ' || period.measure from measure_period period, figure_progress
            where changed > seen and tenant_id in (select partnership_id from partnership_region where region_id = '%1$s')
            union all
            select 'policy: ' || audience from release_policy
            where region_id = '%1$s' and taken_up_at is null and effective_from <= current_date
            """.formatted(region));
        awaitNone("select measure from stale_figure where region_id = '%s' and attempts = 0".formatted(region));
    }

    /** Every table of a region in a state, as {@code AUDIENCE measure quarter number}. */
    static List<String> tables(UUID region, String state) {
        return query("""
            select concat_ws(' ', audience, measure, period_start, number) from figure_release
            where region_id = '%s' and state = '%s' order by 1
            """.formatted(region, state));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Connection connect() throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        Connection connection =
                DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = platform");
        }
        return connection;
    }
}
