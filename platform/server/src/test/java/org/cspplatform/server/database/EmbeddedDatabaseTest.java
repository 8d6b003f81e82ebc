package org.cspplatform.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void keepsItsDataDurablyAndAsksForAPassword() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, PATIENCE)) {
            execute(database, "create table kept (word text)");
            execute(database, "insert into kept values ('still here')");
            Administrator known = database.administrator();
            assertThatThrownBy(() -> DriverManager.getConnection(known.jdbcUrl(), known.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, PATIENCE)) {
            assertThat(query(database, "select word from kept")).isEqualTo("still here");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void refusesADirectoryThatAnotherServiceHas() {
        try (EmbeddedDatabase _ = EmbeddedDatabase.start(directory, PATIENCE)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, PATIENCE))
                    .isInstanceOf(StartUpException.class)
                    .hasMessageContaining("Another CSP Platform is running")
                    .hasMessageContaining("CSP_DATA_DIR");
        }
    }

    @Test
    void refusesDataOfAnotherPostgreSql() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "19\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory, PATIENCE))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("PostgreSQL 19");
    }

    @Test
    void refusesAPathThatCannotBeADirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("a-file"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("below"), PATIENCE))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("Cannot write to the data directory");
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.administrator().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.administrator().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
