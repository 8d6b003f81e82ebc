package org.cspplatform.server.modules.replicas;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.cspplatform.server.database.PlatformDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running services on this database. Each says every two seconds that it lives. One that could not say so for ten stops
 * serving modules by itself, and only after fifteen do the others go on without it: so nobody serves a module in a shape that
 * another has just changed.
 */
@Singleton
public final class Replicas {
    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration OWN_LEASE = Duration.ofSeconds(10);
    private static final String LIVES = "seen_at > now() - interval '15 seconds'";

    private final PlatformDatabase database;
    private final UUID id;
    private final Thread heart;
    private volatile long confirmedAt;
    private volatile long confirmedAtMillis;
    private volatile boolean ended;
    private @Nullable Connection connection;
    private long followed;

    Replicas(PlatformDatabase database, ReplicaFolder folder) throws SQLException {
        this.database = database;
        this.id = folder.id();
        // Known to the others before it reads what serves: whoever changes something from here on waits for it.
        beat();
        this.heart = Thread.ofPlatform().daemon().name("replica-heartbeat").start(this::live);
    }

    public UUID id() {
        return id;
    }

    /** Whether the others still wait for this replica before they change a module. It costs no look at the database. */
    public boolean isCounted() {
        // By both clocks: one stands still while a machine sleeps, the other may be set back.
        return System.nanoTime() - confirmedAt < OWN_LEASE.toNanos()
                && System.currentTimeMillis() - confirmedAtMillis < OWN_LEASE.toMillis();
    }

    /** Says that this replica has made true all changes up to this one. */
    public synchronized void follow(long change) throws SQLException {
        if (change > followed) {
            followed = change;
            beat();
        }
    }

    /**
     * Waits until every other replica that lives has followed.
     *
     * @return false when one did not in time
     */
    public boolean awaitFollowed(long change, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        try (Connection own = database.connectAsOwner();
                PreparedStatement statement = own.prepareStatement(
                        "select exists (select from module_replica where id <> ? and followed < ? and " + LIVES
                                + ")")) {
            statement.setObject(1, id);
            statement.setLong(2, change);
            while (System.nanoTime() < end) {
                if (!isTrue(statement)) {
                    return true;
                }
                Thread.sleep(25);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Whether another replica lives. */
    public boolean anotherLives(UUID other) throws SQLException {
        if (other.equals(id)) {
            return false;
        }
        try (Connection own = database.connectAsOwner();
                PreparedStatement statement = own.prepareStatement(
                        "select exists (select from module_replica where id = ? and " + LIVES + ")")) {
            statement.setObject(1, other);
            return isTrue(statement);
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    private void live() {
        while (!ended) {
            try {
                Thread.sleep(BEAT.toMillis());
                beat();
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException failure) {
                LOG.warn("Cannot tell the other replicas that this one lives: {}", failure.getMessage());
            }
        }
    }

    private synchronized void beat() throws SQLException {
        if (ended) {
            return;
        }
        // From before the statement: the database sees it later, so its lease ends after ours.
        long asked = System.nanoTime();
        long askedMillis = System.currentTimeMillis();
        try {
            Connection present = connection;
            if (present == null || present.isClosed()) {
                present = open();
                connection = present;
            }
            try (PreparedStatement statement = present.prepareStatement("""
                insert into module_replica (id, followed) values (?, ?)
                on conflict (id) do update set seen_at = now(), followed = excluded.followed
                """)) {
                statement.setObject(1, id);
                statement.setLong(2, followed);
                statement.executeUpdate();
            }
            confirmedAt = asked;
            confirmedAtMillis = askedMillis;
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private Connection open() throws SQLException {
        Connection made = database.connectAsOwner();
        try (PreparedStatement statement = made.prepareStatement("""
            select set_config('synchronous_commit', 'off', false), set_config('statement_timeout', '5s', false)
            """)) {
            statement.execute();
        }
        return made;
    }

    private void close() {
        Connection present = connection;
        connection = null;
        if (present != null) {
            try {
                present.close();
            } catch (SQLException broken) {
                LOG.debug("The connection was broken already", broken);
            }
        }
    }

    /** Takes this replica's line away, so that nobody waits for it. */
    @PreDestroy
    synchronized void leave() {
        if (ended) {
            return;
        }
        ended = true;
        confirmedAt = System.nanoTime() - OWN_LEASE.toNanos();
        heart.interrupt();
        Connection present = connection;
        if (present != null) {
            try (PreparedStatement statement = present.prepareStatement(
                    "delete from module_replica where id = ? or seen_at < now() - interval '1 hour'")) {
                statement.setObject(1, id);
                statement.executeUpdate();
            } catch (SQLException gone) {
                LOG.info("Could not take leave of the other replicas: {}", gone.getMessage());
            }
        }
        close();
    }
}
