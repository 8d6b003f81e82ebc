package org.cspplatform.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspplatform.server.database.PlatformRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChainTest {

    private OwnDatabase database;

    @BeforeAll
    void makeDatabase() throws SQLException {
        database = new OwnDatabase();
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

    private void writeAnew(int entries) throws SQLException {
        database.tamper("""
            truncate platform.audit_entry;
            update platform.audit_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')
            """);
        try (Replica replica = new Replica(database)) {
            List<CompletableFuture<ChainLink>> written = new ArrayList<>();
            for (int number = 1; number <= entries; number++) {
                written.add(replica.write(number));
                if (number % 1_000 == 0) {
                    // No more at once than the queue takes, however slow the disk.
                    written.forEach(CompletableFuture::join);
                }
            }
            written.forEach(CompletableFuture::join);
        }
    }

    private Verification verify() throws SQLException {
        return new ChainVerifier(database.as(PlatformRole.AUDIT)).verify(1, _ -> {});
    }

    @Test
    void whatWasWrittenFitsOverSeveralPages() throws SQLException {
        writeAnew(4_100);

        Verification found = verify();

        assertThat(found.broken()).isNull();
        assertThat(found.checked()).isEqualTo(4_100);
        assertThat(found.head().sequence()).isEqualTo(4_100);
    }

    @Test
    void entriesThatComeTogetherAreCommittedTogether() throws SQLException {
        writeAnew(1);
        try (Replica replica = new Replica(database)) {
            List<CompletableFuture<ChainLink>> written = new ArrayList<>();
            for (int number = 0; number < 2_000; number++) {
                written.add(replica.write(number));
            }
            written.forEach(CompletableFuture::join);

            assertThat(database.count("select count(distinct xmin::text) from platform.audit_entry"))
                    .isLessThan(100);
        }
    }

    /** What an administrator of the database server could try on ten entries. */
    enum Tampering {
        NAME_IN_THE_MIDDLE(
                "update platform.audit_entry set username = 'nobody' where sequence = 5", 5, "entry-altered"),
        TIME_IN_THE_MIDDLE(
                "update platform.audit_entry set at = at + interval '1 microsecond' where sequence = 5",
                5,
                "entry-altered"),
        NULL_FOR_A_VALUE(
                "update platform.audit_entry set client_address = null where sequence = 5", 5, "entry-altered"),
        WORDS_MOVED_ACROSS_A_BORDER(
                "update platform.audit_entry set action = 'readr', subject_type = 'ecord' where sequence = 5",
                5,
                "entry-altered"),
        THE_LAST("update platform.audit_entry set outcome = 'refused' where sequence = 10", 10, "entry-altered"),
        THE_FIRST("update platform.audit_entry set outcome = 'refused' where sequence = 1", 1, "entry-altered"),
        ONE_TAKEN_OUT("delete from platform.audit_entry where sequence = 7", 7, "entry-missing"),
        THE_FIRST_TAKEN_OUT("delete from platform.audit_entry where sequence = 1", 1, "entry-missing"),
        THE_LAST_TAKEN_OUT("delete from platform.audit_entry where sequence = 10", 10, "entries-cut-off"),
        ALL_TAKEN_OUT("delete from platform.audit_entry", 1, "entries-cut-off"),
        TWO_EXCHANGED("""
            update platform.audit_entry set sequence = 11 where sequence = 4;
            update platform.audit_entry set sequence = 4 where sequence = 5;
            update platform.audit_entry set sequence = 5 where sequence = 11\
            """, 4, "link-broken"),
        HASH_REPLACED("update platform.audit_entry set hash = sha256('x') where sequence = 5", 5, "entry-altered"),
        LAST_ONE_REPLACED_WITH_ITS_LINK(
                "update platform.audit_entry set previous_hash = sha256('x') where sequence = 10", 10, "link-broken"),
        HEAD_REPLACED("update platform.audit_head set hash = sha256('x')", 10, "head-differs"),
        HEAD_SET_BACK("""
            update platform.audit_head set (sequence, hash) =
                (select sequence, hash from platform.audit_entry where sequence = 8)\
            """, 9, "beyond-head");

        private final String sql;
        private final long sequence;
        private final String code;

        Tampering(String sql, long sequence, String code) {
            this.sql = sql;
            this.sequence = sequence;
            this.code = code;
        }
    }

    @ParameterizedTest
    @EnumSource
    void tamperingIsFoundAndNamed(Tampering tampering) throws SQLException {
        writeAnew(10);
        assertThat(verify().intact()).isTrue();

        database.tamper(tampering.sql);

        assertThat(verify().broken()).isNotNull().satisfies(broken -> {
            assertThat(broken.sequence()).isEqualTo(tampering.sequence);
            assertThat(broken.code()).isEqualTo(tampering.code);
            assertThat(broken.finding()).contains("ntr").contains(Long.toString(tampering.sequence));
        });
    }

    @Test
    void theCommandSaysWhetherTheLogIsWholeAndTheOneThatWasWrittenDown() throws SQLException {
        writeAnew(10);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        assertThat(VerifyAudit.run(database.platform(), List.of(), out)).isTrue();
        String written = printed.toString(StandardCharsets.UTF_8).strip().replaceAll("(?s).*: ", "");
        assertThat(VerifyAudit.run(database.platform(), List.of("--expect", written), out))
                .isTrue();

        writeAnew(10);
        assertThat(VerifyAudit.run(database.platform(), List.of("--expect", written), out))
                .isFalse();
        database.tamper("delete from platform.audit_entry where sequence = 7");
        assertThat(VerifyAudit.run(database.platform(), List.of(), out)).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("BROKEN at entry 7");
        assertThatThrownBy(() -> VerifyAudit.run(database.platform(), List.of("--nonsense"), out))
                .hasMessageContaining("Usage");
    }

    @Test
    void twoReplicasWithManyWritersMakeOneChain() throws Exception {
        writeAnew(0);
        int each = 500;
        try (Replica one = new Replica(database);
                Replica other = new Replica(database);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                Replica replica = writer % 2 == 0 ? one : other;
                running.add(writers.submit(() -> {
                    for (int number = 0; number < each; number++) {
                        replica.log()
                                .record(AuditEntry.of(AuditAction.READ, "record", number)
                                        .from(AuditOrigin.PLATFORM));
                    }
                }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        assertThat(verify().broken()).isNull();
        assertThat(verify().checked()).isEqualTo(8L * each);
    }

    @Test
    void aConnectionCutInTheMiddleLosesNoAcknowledgedEntry() throws Exception {
        writeAnew(0);
        List<CompletableFuture<ChainLink>> written = new ArrayList<>();
        try (Replica replica = new Replica(database)) {
            for (int number = 0; number < 3_000; number++) {
                written.add(replica.write(number));
                if (number % 300 == 150) {
                    database.run("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where usename = 'csp_audit' and datname = current_database()
                        """);
                }
            }
        }
        List<ChainLink> acknowledged = new ArrayList<>();
        for (CompletableFuture<ChainLink> entry : written) {
            try {
                acknowledged.add(entry.get());
            } catch (ExecutionException failed) {
                assertThat(failed).hasMessageContaining("log");
            }
        }
        assertThat(verify().broken()).isNull();
        assertThat(acknowledged).isNotEmpty().doesNotHaveDuplicates();
        for (ChainLink link : acknowledged) {
            assertThat(database.count("select count(*) from platform.audit_entry where sequence = " + link.sequence()
                            + " and hash = decode('" + link.hash() + "', 'hex')"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void noRoleOfTheApplicationCanChangeOrRemoveAnEntry(PlatformRole role) throws Exception {
        writeAnew(3);
        for (String attempt : List.of(
                "update platform.audit_entry set username = 'nobody'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "delete from platform.audit_head",
                "update platform.audit_head set sequence = 0")) {
            assertThatThrownBy(() -> run(role, attempt)).isInstanceOf(SQLException.class);
        }
        assertThat(verify().checked()).isEqualTo(3);
    }

    @Test
    void theOwnerOfTheTablesIsRefusedToo() throws Exception {
        writeAnew(3);
        for (String attempt : List.of(
                "update platform.audit_entry set username = 'nobody'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "truncate platform.audit_head")) {
            assertThatThrownBy(() -> run(PlatformRole.OWNER, attempt)).hasMessageContaining("can only grow");
        }
        assertThat(verify().broken()).isNull();
    }

    private void run(PlatformRole role, String sql) throws SQLException {
        try (Connection connection = database.as(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
