package org.cspplatform.server.dashboards.alerts;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.jspecify.annotations.Nullable;

/** Alerts and their crossings. Each change is durable when the method returns. */
@Singleton
class AlertStore {
    private static final String COLUMNS = """
        alert.id, alert.account_id, account.tenant_id, account.region_id, alert.module, alert.measure, alert.title,
        alert.subject_id, alert.rises, alert.bound, alert.past, alert.period_start
        """;
    private static final String OPEN = "join account on account.id = alert.account_id and account.closed_at is null";
    /** Nobody reads more, and a mistake in a program sets no more. */
    static final int MOST = 100;

    private final JdbcOperations identity;

    AlertStore(@Named("identity") JdbcOperations identity) {
        this.identity = identity;
    }

    /** Of every open account, by where it belongs. */
    @Transactional(value = "identity", readOnly = true)
    List<Alert> all() {
        return BoundSql.of("select " + COLUMNS + " from figure_alert alert " + OPEN
                        + " order by account.tenant_id, account.region_id, alert.id")
                .list(identity, AlertStore::alert);
    }

    @Transactional(value = "identity", readOnly = true)
    List<Alert> of(UUID account) {
        return BoundSql.of(
                        "select " + COLUMNS + " from figure_alert alert " + OPEN
                                + " where account_id = ? order by alert.title, alert.id",
                        account)
                .list(identity, AlertStore::alert);
    }

    /** @return false when there is the same one already, or the person has as many as one may have */
    @Transactional("identity")
    boolean add(Alert alert) {
        return BoundSql.of(
                                """
                                insert into figure_alert (id, account_id, module, measure, title, subject_id, rises, bound, past, period_start)
                                select ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?::boolean, ?::date
                                where (select count(*) from figure_alert where account_id = ?) < ?
                                on conflict do nothing
                                """,
                                alert.id(),
                                alert.account(),
                                alert.module(),
                                alert.measure(),
                                alert.title(),
                                alert.subject(),
                                alert.rises(),
                                alert.bound(),
                                alert.past(),
                                alert.period(),
                                alert.account(),
                                MOST)
                        .update(identity)
                == 1;
    }

    @Transactional("identity")
    boolean remove(UUID id, UUID account) {
        return BoundSql.of("delete from figure_alert where id = ? and account_id = ?", id, account)
                        .update(identity)
                == 1;
    }

    /**
     * Keeps what was seen. Where the figure was not past the bound before, and is, that is a crossing; of several replicas that see
     * it one writes it.
     */
    @Transactional("identity")
    void saw(Alert alert, boolean past, LocalDate period) {
        boolean changed = BoundSql.of(
                                "update figure_alert set past = ?, period_start = ? where id = ? and past is distinct"
                                        + " from ?",
                                past,
                                period,
                                alert.id(),
                                past)
                        .update(identity)
                == 1;
        if (changed && past) {
            BoundSql.of("insert into figure_alert_crossing (alert_id, period_start) values (?, ?)", alert.id(), period)
                    .update(identity);
        }
    }

    /** Crossings of which no letter was sent, of the last days only: an older one is no news. */
    @Transactional(value = "identity", readOnly = true)
    List<Crossing> unsent() {
        return crossings("crossing.claimed_at is null and crossing.crossed_at > now() - interval '7 days'", null);
    }

    /** What the person was told lately, the latest first. */
    @Transactional(value = "identity", readOnly = true)
    List<Crossing> lately(UUID account) {
        return crossings("crossing.crossed_at > now() - interval '30 days' and alert.account_id = ?", account);
    }

    private List<Crossing> crossings(String which, @Nullable UUID account) {
        String sql = "select " + COLUMNS
                + ", crossing.id as crossing_id, crossing.period_start as crossed_in, crossing.crossed_at"
                + " from figure_alert_crossing crossing join figure_alert alert on alert.id = crossing.alert_id " + OPEN
                + " where " + which + " order by crossing.crossed_at desc, crossing.id limit 1000";
        BoundSql bound = account == null ? BoundSql.of(sql) : BoundSql.of(sql, account);
        return bound.list(
                identity,
                row -> new Crossing(
                        BoundSql.id(row, "crossing_id"),
                        alert(row),
                        row.getObject("crossed_in", LocalDate.class),
                        BoundSql.instant(row, "crossed_at")));
    }

    /** @return whether the letter is ours to send: false for every other replica */
    @Transactional("identity")
    boolean claim(Crossing crossing) {
        return change(
                        "update figure_alert_crossing set claimed_at = now() where id = ? and claimed_at is null",
                        crossing)
                == 1;
    }

    @Transactional("identity")
    void sent(Crossing crossing) {
        change("update figure_alert_crossing set sent_at = now() where id = ?", crossing);
    }

    /** The letter certainly did not leave: somebody may try again. */
    @Transactional("identity")
    void release(Crossing crossing) {
        change("update figure_alert_crossing set claimed_at = null where id = ?", crossing);
    }

    private int change(String sql, Crossing crossing) {
        return BoundSql.of(sql, crossing.id()).update(identity);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        boolean past = row.getBoolean("past");
        boolean seen = !row.wasNull();
        return new Alert(
                BoundSql.id(row, "id"),
                BoundSql.id(row, "account_id"),
                row.getObject("tenant_id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("module"),
                row.getString("measure"),
                row.getString("title"),
                row.getObject("subject_id", UUID.class),
                row.getBoolean("rises"),
                row.getBigDecimal("bound"),
                seen ? past : null,
                row.getObject("period_start", LocalDate.class));
    }
}
