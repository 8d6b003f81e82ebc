package org.cspplatform.server.funding.returns;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to each return, by whom and when. Nothing is ever taken out. */
@Singleton
class HistoryStore {
    private static final Argument<List<Change>> CHANGES = Argument.listOf(Change.class);

    private final Sql sql;
    private final JsonMapper json;

    HistoryStore(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Notes a step that both sides see. */
    void note(ReturnHeader after, ReturnStep step, Actor actor, String detail) {
        insert(after, step, actor, detail, List.of(), false);
    }

    /** Notes a step within a draft, which is the partnership's own. */
    void noteInDraft(ReturnHeader after, ReturnStep step, Actor actor, String detail, List<Change> changes) {
        insert(after, step, actor, detail, changes, true);
    }

    /** The entries that the scope at work sees, the latest first. */
    List<HistoryEntry> list(UUID returnId, @Nullable UUID after, int limit) {
        return sql.list("""
            select id, at, actor_name, step, state, version_number, detail, changes
            from return_history
            where return_id = ? and (?::uuid is null or id < ?::uuid)
            order by id desc
            limit ?
            """, this::entry, returnId, after, after, limit);
    }

    private void insert(
            ReturnHeader after, ReturnStep step, Actor actor, String detail, List<Change> changes, boolean internal) {
        sql.update(
                """
                insert into return_history (tenant_id, return_id, actor, actor_name, step, state, version_number, internal,
                    detail, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                after.key().partnershipId(),
                after.id(),
                actor.accountId(),
                actor.name(),
                step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                after.standing().state().code(),
                after.standing().receivedVersion(),
                internal,
                detail,
                write(changes));
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("actor_name"),
                row.getString("step"),
                ReturnState.ofCode(row.getString("state")),
                row.getInt("version_number"),
                row.getString("detail"),
                read(row.getString("changes")));
    }

    private String write(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Change> read(String changes) {
        try {
            return json.readValue(changes, CHANGES);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
