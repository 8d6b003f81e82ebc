package org.cspplatform.server.tenancy;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link Directory} current: at once when this replica changed it or a name is unknown, within a second when
 * another replica did.
 */
@Singleton
class DirectoryReader {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);

    private final DataSource dataSource;
    private volatile @Nullable Directory current;

    DirectoryReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Directory current() {
        Directory known = current;
        return known == null ? reload() : known;
    }

    final synchronized Directory reload() {
        Directory read = new Scope.Nothing().call(this::read);
        current = read;
        return read;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void follow() {
        try {
            reload();
        } catch (IllegalStateException unreachable) {
            LOG.warn("The directory of partnerships could not be read again: {}", unreachable.getMessage());
        }
    }

    @Connectable(readOnly = true)
    Directory read() {
        try (Connection connection = dataSource.getConnection()) {
            return Directory.of(
                    rows(
                            connection,
                            "select id, code, name, parent_id, local_policing_body from region",
                            row -> new Region(
                                    id(row, 1),
                                    row.getString(2),
                                    row.getString(3),
                                    nullableId(row, 4),
                                    row.getString(5))),
                    rows(
                            connection,
                            "select id, code, name, local_authority, ons_code from partnership",
                            row -> new Partnership(
                                    id(row, 1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5))),
                    rows(
                            connection,
                            "select partnership_id, region_id, from_date, to_date from partnership_region",
                            row -> new Directory.Belonging(
                                    id(row, 1),
                                    id(row, 2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class))),
                    rows(
                            connection,
                            "select predecessor_id, successor_id, on_date from partnership_succession",
                            row -> new Directory.Succession(
                                    id(row, 1), id(row, 2), row.getObject(3, LocalDate.class))));
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the directory of partnerships", failure);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String sql, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID nullableId(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
