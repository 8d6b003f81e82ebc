package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Kills the service with SIGKILL at random moments of importing and submitting returns, and looks whether the database lost or
 * doubled anything. {@code -Dcsp.kills=200} for as many as that.
 */
@MicronautTest(transactional = false)
final class ReturnKillTest implements ServerTest {
    private static final int KILLS = Integer.getInteger("csp.kills", 20);
    private static final int ACTIVITIES = 6;
    private static final int PARTNERSHIPS = 8;
    private static final long LONGEST_WAIT_MILLIS = 900;

    @Inject
    private ReturnFixture fixture;

    private final Random random = new Random(Long.getLong("csp.seed", System.nanoTime()));

    @Test
    void no_moment_of_dying_loses_or_doubles_a_return() throws Exception {
        List<ReturnKey> pending = new ArrayList<>(newReturns());
        List<ReturnKey> finished = new ArrayList<>();
        int within = 0;
        Child next = start();
        for (int kill = 0; kill < KILLS; kill++) {
            Child child = next;
            next = start();
            child.awaitReady();
            // A few that were submitted before are sent again, as after a failure one does.
            List<ReturnKey> sent = new ArrayList<>(finished.subList(Math.max(0, finished.size() - 2), finished.size()));
            int again = sent.size();
            sent.addAll(pending);
            child.send(sent);
            Thread.sleep(random.nextLong(LONGEST_WAIT_MILLIS));
            child.kill();
            within += child.begun > child.acknowledged && child.begun > again ? 1 : 0;
            for (int i = 0; i < sent.size(); i++) {
                boolean there = wholeOrNothing(sent.get(i), i < child.acknowledged);
                if (there && pending.remove(sent.get(i))) {
                    finished.add(sent.get(i));
                }
            }
            if (pending.size() < 2 * PARTNERSHIPS) {
                pending.addAll(newReturns());
            }
        }
        next.awaitReady();
        next.send(pending);
        next.awaitEnd();
        finished.addAll(pending);
        for (ReturnKey key : finished) {
            wholeOrNothing(key, true);
        }
        System.out.printf(
                "%d kills, %d of them with a new return in flight; %d returns submitted, 0 lost, 0 doubled%n",
                KILLS, within, finished.size());
        assertThat(within).as("kills that met a return in flight").isPositive();
    }

    private List<ReturnKey> newReturns() {
        return fixture.places(PARTNERSHIPS, ACTIVITIES).stream()
                .flatMap(place -> Arrays.stream(Quarter.values()).map(place::key))
                .toList();
    }

    /** Everything of a submitted return is there exactly once, or nothing of it is. Says whether it is. */
    private static boolean wholeOrNothing(ReturnKey key, boolean acknowledged) throws SQLException {
        Map<String, Long> found = counts(key);
        if (found.getOrDefault("returns", 0L) == 0) {
            assertThat(acknowledged).as("an acknowledged return that is lost").isFalse();
            assertThat(found.values()).as("parts without a return: %s", found).containsOnly(0L);
            return false;
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        "returns",
                        1L,
                        "versions",
                        1L,
                        "lines",
                        (long) ACTIVITIES,
                        "drafts",
                        0L,
                        "imports",
                        1L,
                        "history",
                        2L,
                        "wrong",
                        0L));
        return true;
    }

    private static Map<String, Long> counts(ReturnKey key) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                PreparedStatement statement = connection.prepareStatement("""
                    with mine as (
                        select * from platform.quarterly_return where tenant_id = ? and quarter = ?
                    ), submitted as (
                        select version.* from platform.return_version version join mine on mine.id = version.return_id
                    )
                    select (select count(*) from mine) as returns,
                           (select count(*) from submitted) as versions,
                           (select count(*) from platform.return_version_spend line
                            join submitted on submitted.id = line.version_id) as lines,
                           (select count(*) from platform.return_draft draft join mine on mine.id = draft.return_id)
                               as drafts,
                           (select count(*) from platform.return_import
                            where tenant_id = ? and quarter = ? and taken) as imports,
                           (select count(*) from platform.return_history entry
                            join mine on mine.id = entry.return_id) as history,
                           (select count(*) from mine
                            where drafting or received_version <> 1 or received_state <> 'submitted')
                           + (select count(*) from submitted where cumulative_spend <> ?) as wrong
                    """)) {
            statement.setObject(1, key.partnershipId());
            statement.setString(2, key.quarter().name());
            statement.setObject(3, key.partnershipId());
            statement.setString(4, key.quarter().name());
            statement.setBigDecimal(
                    5,
                    new BigDecimal(key.quarter().upToThis().size() + "00.25").multiply(BigDecimal.valueOf(ACTIVITIES)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Map.of(
                        "returns", row.getLong("returns"),
                        "versions", row.getLong("versions"),
                        "lines", row.getLong("lines"),
                        "drafts", row.getLong("drafts"),
                        "imports", row.getLong("imports"),
                        "history", row.getLong("history"),
                        "wrong", row.getLong("wrong"));
            }
        }
    }

    private Child start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        getProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(KilledChild.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(TestDatabase.environment());
        return new Child(builder.start());
    }

    /** The process, and how far it said that it came. */
    private static final class Child {
        private final Process process;
        private final BufferedReader words;
        private final StringBuilder said = new StringBuilder();
        private int begun;
        private int acknowledged;
        private boolean ready;
        private boolean done;

        Child(Process process) {
            this.process = process;
            this.words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        void awaitReady() throws IOException {
            while (!ready && listen()) {}
            assertThat(ready).as("the child's words: %s", said).isTrue();
        }

        void send(List<ReturnKey> keys) throws IOException {
            var lines = new StringBuilder();
            keys.forEach(key -> lines.append(key.partnershipId())
                    .append(' ')
                    .append(key.quarter())
                    .append('\n'));
            process.getOutputStream().write(lines.toString().getBytes(StandardCharsets.UTF_8));
            // Left open: a child that is through waits for more and is killed idle.
            process.getOutputStream().flush();
        }

        /** SIGKILL; then hears what it had said before. */
        void kill() throws IOException, InterruptedException {
            // Not Process.destroyForcibly, which closes the stream with the last words in it.
            boolean killed = process.toHandle().destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            while (listen()) {}
            assertThat(killed)
                    .as("the child ended before it was killed, having said: %s", said)
                    .isTrue();
        }

        void awaitEnd() throws IOException {
            process.getOutputStream().close();
            while (!done && listen()) {}
            assertThat(done).as("the child's words: %s", said).isTrue();
            process.destroyForcibly();
        }

        private boolean listen() throws IOException {
            String line = words.readLine();
            if (line == null) {
                return false;
            }
            said.append(line).append('\n');
            ready |= line.equals("> ready");
            done |= line.equals("> done");
            begun += line.startsWith("> begin") ? 1 : 0;
            acknowledged += line.startsWith("> acknowledged") ? 1 : 0;
            return true;
        }
    }
}
