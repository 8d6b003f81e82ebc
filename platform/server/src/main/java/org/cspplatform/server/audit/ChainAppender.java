package org.cspplatform.server.audit;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties a group of entries to the end of the chain, all of them or none, in one commit. Any number of replicas may do so at
 * once: the row of the head lets them in one after the other. For one caller at a time in each replica.
 */
@Singleton
final class ChainAppender {

    /** One statement, so that a replica which was also the last one to write needs one round trip. */
    private static final String APPEND = """
        with head as (
            update platform.audit_head set sequence = ?, hash = ?
            where sequence = ? and hash = ?
            returning sequence
        )
        insert into platform.audit_entry (sequence, at, account_id, username, tenant_id, region_id, action,
            subject_type, subject_id, outcome, client_address, request_id, previous_hash, hash)
        select e.sequence, timestamptz 'epoch' + e.micros * interval '1 microsecond', e.account_id, e.username,
            e.tenant_id, e.region_id, e.action, e.subject_type, e.subject_id, e.outcome, e.client_address,
            e.request_id, e.previous_hash, e.hash
        from head, unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
            as e (sequence, micros, account_id, username, tenant_id, region_id, action,
                subject_type, subject_id, outcome, client_address, request_id, previous_hash, hash)
        """;

    private static final String LOCK_HEAD = "select sequence, hash from platform.audit_head for update";

    private static final Logger LOG = LoggerFactory.getLogger(ChainAppender.class);

    private final DataSource dataSource;

    /** Where this replica left the chain; null when it does not know. */
    private @Nullable ChainLink head;

    private @Nullable Connection held;

    @Inject
    ChainAppender(@Named("audit") DataSource dataSource, DataSourceResolver resolver) {
        // The framework's own wrapper knows only connections of its transactions; the writer stands outside them.
        this(resolver.resolve(dataSource));
    }

    ChainAppender(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns when the group is on disk, with the places its entries got. */
    List<ChainLink> append(List<UnchainedEntry> group) throws SQLException {
        ChainLink expected = head;
        head = null;
        try {
            Connection connection = connection();
            List<ChainedEntry> chained = expected == null ? List.of() : chain(expected, group);
            if (expected == null || !insert(connection, expected, chained)) {
                chained = appendLocked(connection, group);
            }
            head = chained.getLast().link();
            return chained.stream().map(ChainedEntry::link).toList();
        } catch (SQLException | RuntimeException | Error failed) {
            rest();
            throw failed;
        }
    }

    private Connection connection() throws SQLException {
        Connection present = held;
        if (present == null) {
            present = dataSource.getConnection();
            held = present;
        }
        return present;
    }

    /** Gives the connection back, which is kept from group to group while one follows the other. */
    void rest() {
        Connection present = held;
        held = null;
        if (present != null) {
            try {
                present.close();
            } catch (SQLException lost) {
                LOG.debug("A connection to the audit log was lost: {}", lost.getMessage());
            }
        }
    }

    private static List<ChainedEntry> appendLocked(Connection connection, List<UnchainedEntry> group)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            ChainLink end = lockHead(connection);
            List<ChainedEntry> chained = chain(end, group);
            if (!insert(connection, end, chained)) {
                throw new SQLException("The head of the audit chain moved while it was locked");
            }
            connection.commit();
            connection.setAutoCommit(true);
            return chained;
        } catch (SQLException failed) {
            undo(connection, failed);
            throw failed;
        }
    }

    private static void undo(Connection connection, SQLException cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            cause.addSuppressed(lost);
        }
    }

    private static ChainLink lockHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_HEAD);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("The audit log has no head");
            }
            return new ChainLink(rows.getLong(1), HexFormat.of().formatHex(rows.getBytes(2)));
        }
    }

    private static List<ChainedEntry> chain(ChainLink end, List<UnchainedEntry> group) {
        List<ChainedEntry> chained = new ArrayList<>(group.size());
        ChainLink previous = end;
        for (UnchainedEntry entry : group) {
            ChainedEntry next = ChainedEntry.after(previous, entry.at(), entry.entry(), entry.origin());
            chained.add(next);
            previous = next.link();
        }
        return chained;
    }

    /** False if the chain does not end there any more; then nothing has been written. */
    private static boolean insert(Connection connection, ChainLink end, List<ChainedEntry> chained)
            throws SQLException {
        ChainLink newEnd = chained.getLast().link();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setLong(1, newEnd.sequence());
            statement.setBytes(2, newEnd.bytes());
            statement.setLong(3, end.sequence());
            statement.setBytes(4, end.bytes());
            Columns columns = new Columns(connection, statement, chained);
            columns.add("int8", entry -> entry.link().sequence());
            columns.add("int8", ChainedEntry::micros);
            columns.add("uuid", entry -> entry.origin().accountId());
            columns.add("text", entry -> entry.origin().username());
            columns.add("uuid", entry -> entry.origin().tenantId());
            columns.add("uuid", entry -> entry.origin().regionId());
            columns.add("text", ChainedEntry::action);
            columns.add("text", ChainedEntry::subjectType);
            columns.add("text", ChainedEntry::subjectId);
            columns.add("text", ChainedEntry::outcome);
            columns.add("text", entry -> entry.origin().clientAddress());
            columns.add("text", entry -> entry.origin().requestId());
            columns.add("bytea", entry -> HexFormat.of().parseHex(entry.previousHash()));
            columns.add("bytea", entry -> entry.link().bytes());
            return statement.executeUpdate() == chained.size();
        }
    }

    /** Binds one array a column, from the fifth parameter on. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<ChainedEntry> chained;
        private int position = 5;

        Columns(Connection connection, PreparedStatement statement, List<ChainedEntry> chained) {
            this.connection = connection;
            this.statement = statement;
            this.chained = chained;
        }

        void add(String type, Function<ChainedEntry, @Nullable Object> value) throws SQLException {
            Object[] values = type.equals("bytea") ? new byte[chained.size()][] : new Object[chained.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(chained.get(i));
            }
            statement.setArray(position++, connection.createArrayOf(type, values));
        }
    }
}
