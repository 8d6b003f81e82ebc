package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens and ends sessions. They are rows, so that every replica knows and a restart signs nobody out. */
@Singleton
class Sessions {
    private final IdentityDatabase database;
    private final EndedSessions<?> ended;
    private final SessionLimits limits;

    Sessions(IdentityDatabase database, EndedSessions<?> ended, SessionLimits limits) {
        this.database = database;
        this.ended = ended;
        this.limits = limits;
    }

    /** What a session is used by. */
    enum Kind {
        PAGE,
        API
    }

    /** Opens one, unless the account was closed meanwhile. */
    Optional<OpenedSession> open(UUID accountId, Kind kind, ClientPlace place) {
        return database.together(() -> {
            changeAlone(accountId);
            return database.first(
                    """
                    insert into session (account_id, kind, client_address, expires_at)
                    select id, ?, ?, ? from account where id = ? and closed_at is null
                    returning id, account_id, expires_at
                    """,
                    this::opened,
                    kind == Kind.PAGE ? "page" : "api",
                    place.address(),
                    Instant.now().plus(limits.absolute()),
                    accountId);
        });
    }

    /** The session, when it is still open; noted as seen now. */
    Optional<OpenedSession> touch(UUID session) {
        return database.first("""
            update session s set last_seen_at = now() from account a
            where s.id = ? and s.ended_at is null and s.expires_at > now()
              and a.id = s.account_id and a.closed_at is null
            returning s.id, s.account_id, s.expires_at
            """, this::opened, session);
    }

    List<SeenSession> openOf(UUID account) {
        return database.list(
                """
                select id, kind, client_address, started_at, last_seen_at from session
                where account_id = ? and ended_at is null and expires_at > now() and last_seen_at > ?
                order by last_seen_at desc
                """,
                row -> new SeenSession(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("client_address"),
                        IdentityDatabase.instant(row, "started_at"),
                        IdentityDatabase.instant(row, "last_seen_at")),
                account,
                Instant.now().minus(limits.refreshIdle()));
    }

    void end(UUID session) {
        end(database.list(
                "update session set ended_at = now() where id = ? and ended_at is null returning id",
                row -> row.getObject("id", UUID.class),
                session));
    }

    /** Ends one of the account's own sessions; false when it has no such session. */
    boolean endOwn(UUID account, UUID session) {
        List<UUID> own = database.list(
                "update session set ended_at = now() where id = ? and account_id = ? and ended_at is null returning id",
                row -> row.getObject("id", UUID.class),
                session,
                account);
        end(own);
        return !own.isEmpty();
    }

    /** Ends every session of an account. Call it inside the change that is the reason. */
    void endAllOf(UUID account) {
        changeAlone(account);
        end(database.list(
                "update session set ended_at = now() where account_id = ? and ended_at is null returning id",
                row -> row.getObject("id", UUID.class),
                account));
    }

    /** Without this a session could open beside a change of role, and keep the old ones. */
    void changeAlone(UUID account) {
        database.list("select pg_advisory_xact_lock(hashtextextended(?, 7236450201))", _ -> true, account.toString());
    }

    private void end(List<UUID> sessions) {
        ended.add(sessions);
    }

    private OpenedSession opened(ResultSet row) throws SQLException {
        UUID accountId = row.getObject("account_id", UUID.class);
        return new OpenedSession(
                row.getObject("id", UUID.class), accountId, IdentityDatabase.instant(row, "expires_at"));
    }
}
