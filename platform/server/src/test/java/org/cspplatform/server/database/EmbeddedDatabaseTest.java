package org.cspplatform.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void keepsItsDataItsPasswordAndItsPortBetweenStarts() throws Exception {
        String url;
        String password;
        try (EmbeddedDatabase first = start()) {
            url = first.administrator().jdbcUrl();
            password = first.administrator().password();
            execute(first, "create table kept as select 42 as answer");
            assertThat(read(
                            first,
                            "select string_agg(setting, ',' order by name) from pg_settings where name in "
                                    + "('fsync', 'synchronous_commit', 'full_page_writes')"))
                    .isEqualTo("on,on,on");
            assertThat(read(first, "show server_version_num")).startsWith("18");
            assertThat(read(first, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        try (EmbeddedDatabase second = start()) {
            assertThat(second.administrator().jdbcUrl()).isEqualTo(url);
            assertThat(second.administrator().password()).isEqualTo(password);
            assertThat(read(second, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordAndKeepsItForTheOwnerAlone() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.administrator().jdbcUrl(),
                            database.administrator().user(),
                            "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(database.toString())
                    .doesNotContain(database.administrator().password());
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("superuser.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void startsAgainAfterTheServiceAndTheServerWereKilled() throws Exception {
        EmbeddedDatabase killed = start();
        execute(killed, "create table kept as select 42 as answer");
        long server = server().pid();
        killed.forget();
        // The server lives on without its service: it is stopped, and another takes its place.
        EmbeddedDatabase second = start();
        assertThat(server().pid()).isNotEqualTo(server);
        assertThat(read(second, "select answer from kept")).isEqualTo("42");
        second.forget();
        server().destroyForcibly();
        try (EmbeddedDatabase third = start()) {
            assertThat(read(third, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void leavesAnotherProcessAloneThatBearsTheNumberOfAServerLongGone() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(database.administrator().jdbcUrl()).isNotBlank();
        }
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    directory.resolve("data/postmaster.pid"),
                    bystander.pid() + "\n" + directory.resolve("data") + "\n1000000000\n5432\n\n127.0.0.1\n");
            try (EmbeddedDatabase database = start()) {
                assertThat(read(database, "select 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void takesAnotherPortWhenItsLastOneIsTaken() throws Exception {
        try (EmbeddedDatabase first = start()) {
            assertThat(first.administrator().jdbcUrl()).isNotBlank();
        }
        int port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                EmbeddedDatabase second = start()) {
            assertThat(second.administrator().jdbcUrl()).doesNotContain(":" + taken.getLocalPort() + "/");
        }
    }

    @Test
    void refusesASecondServiceOnTheSameDirectory() {
        try (EmbeddedDatabase first = start()) {
            assertThat(first.administrator().jdbcUrl()).isNotBlank();
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartUpException.class)
                    .hasMessageContaining("Another service is running on " + directory);
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "19\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("PostgreSQL 19")
                .hasMessageContaining("CSP_DATA_DIR");
    }

    @Test
    void saysThatADirectoryCannotBeWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no directory");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("database"), PATIENCE))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("CSP_DATA_DIR");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(
                new DatabaseDirectory(directory), EmbeddedDatabase.sharedPrograms(), PATIENCE, true);
    }

    private ProcessHandle server() throws IOException {
        return new Postmaster(
                        PostgresBinaries.below(EmbeddedDatabase.sharedPrograms()),
                        directory.resolve("data"),
                        directory.resolve("server.out"))
                .running()
                .orElseThrow();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.administrator().jdbcUrl(),
                database.administrator().user(),
                database.administrator().password());
    }
}
