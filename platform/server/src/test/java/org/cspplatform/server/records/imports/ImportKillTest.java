package org.cspplatform.server.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/**
 * Kills services with SIGKILL while they import files of records without a key, where a row stored twice could not be told from
 * two rows, and looks whether each row is there once. {@code -Dcsp.kills=50} for as many as that.
 */
@MicronautTest(transactional = false)
@Property(name = "csp.imports.at-once", value = "0")
final class ImportKillTest implements ServerTest {
    private static final int KILLS = Integer.getInteger("csp.kills", 4);
    private static final int ROWS = 160_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    ImportJobs jobs;

    @Inject
    StagedFiles files;

    @Inject
    Modules modules;

    @Inject
    Scopes scopes;

    @Inject
    TwoTenants tenants;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path jars;

    private final Random random = new Random(Long.getLong("csp.seed", System.nanoTime()));

    @Test
    void no_moment_of_dying_loses_or_doubles_a_row() throws Exception {
        PluginJar.of("dying").record("""
            @Dataset(id = "visits", title = "Visits", one = "visit")
            public record Visit(
                    @Label("Reference") String reference,
                    @Label("Day") LocalDate day,
                    @Label("Place") Place place,
                    @Label("Minutes") @Nullable Integer minutes,
                    @Label("Name") @Nullable String name) {}
            """).members("").into(jars);
        directory.installAll();
        Partnership east = tenants.make().east();
        UUID keeping = scopes.ofPartnership(east.id()).call(() -> stage(east, true));
        Partnership west = tenants.make().west();
        UUID whole = scopes.ofPartnership(west.id()).call(() -> stage(west, false));

        int within = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start();
            Thread.sleep(500 + random.nextInt(2_500));
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
            within += isAtWork(keeping) || isAtWork(whole) ? 1 : 0;
            letLeasesRunOut();
        }
        Process last = start();
        try {
            awaitEnd(keeping);
            awaitEnd(whole);
        } finally {
            last.toHandle().destroyForcibly();
            last.waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(count(east.id())).isEqualTo(List.of((long) ROWS, (long) ROWS));
        assertThat(count(west.id())).isEqualTo(List.of((long) ROWS, (long) ROWS));
        System.out.printf("%d kills, %d of them with an import in flight; no row lost, none doubled%n", KILLS, within);
        assertThat(within).as("kills that met an import").isPositive();
    }

    private UUID stage(Partnership partnership, boolean keeps) {
        modules.switchTo("dying", true, null);
        return modules.inUse("dying", "visits", (_, data) -> {
            UUID id = jobs.begin(data, "f.csv", partnership.id(), null, null);
            StringBuilder file = new StringBuilder("reference,day,place,minutes,name\n");
            for (int i = 0; i < ROWS; i++) {
                file.append(partnership.code())
                        .append(i)
                        .append(",2016-05-17,HOME,")
                        .append(i % 600)
                        .append(",\n");
            }
            try {
                FileFacts facts = files.store(
                        id,
                        partnership.id(),
                        new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                        1L << 30);
                List<String> heading = List.of("reference", "day", "place", "minutes", "name");
                jobs.arrived(id, facts, ColumnMapping.of(data, heading, Map.of()));
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
            assertThat(jobs.store(id, keeps, false, Set.of())).isTrue();
            return id;
        });
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        getProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dcsp.modules.directory=" + jars);
        command.add(ImportingChild.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(TestDatabase.environment());
        Process child = builder.start();
        BufferedReader words =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String line = words.readLine();
        while (line != null && !line.equals("> ready")) {
            said.append(line).append('\n');
            line = words.readLine();
        }
        assertThat(line).as("the child's words: %s", said).isNotNull();
        Thread.ofVirtual().start(() -> words.lines().forEach(_ -> {}));
        return child;
    }

    private static void awaitEnd(UUID job) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (isAtWork(job)) {
            assertThat(Instant.now()).as("the import ends").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static boolean isAtWork(UUID job) throws SQLException {
        return query("select count(*), 0 from platform.import_job where id = ? and state = 'importing'", job)
                        .getFirst()
                == 1;
    }

    /** Nobody wants to wait for it; with the attempts, that many kills in a row are no fault of the file. */
    private static void letLeasesRunOut() throws SQLException {
        query("""
            with changed as (update platform.import_job set lease_until = now(), attempts = 0 where id <> ? returning id)
            select count(*), 0 from changed
            """, new UUID(0, 0));
    }

    private static List<Long> count(UUID partnership) throws SQLException {
        return query("select count(*), count(distinct reference) from dying.visits where tenant_id = ?", partnership);
    }

    private static List<Long> query(String sql, UUID parameter) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return List.of(row.getLong(1), row.getLong(2));
            }
        }
    }
}
