package org.cspplatform.server.process.reminders;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who wants no reminders and who had one, in the partnership in scope. Each change is durable when the method returns. */
@Singleton
class ReminderStore {
    private static final int DAYS_KEPT = 30;

    private final JdbcOperations database;

    ReminderStore(JdbcOperations database) {
        this.database = database;
    }

    @Transactional
    Set<UUID> unwilling(UUID partnership) {
        return database.prepareStatement(
                "select account_id from reminder_choice where tenant_id = ? and not wanted", statement -> {
                    statement.setObject(1, partnership);
                    Set<UUID> accounts = new HashSet<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            accounts.add(result.getObject(1, UUID.class));
                        }
                    }
                    return accounts;
                });
    }

    @Transactional
    void choose(UUID partnership, UUID account, boolean wanted) {
        database.prepareStatement("""
            insert into reminder_choice (tenant_id, account_id, wanted) values (?, ?, ?)
            on conflict (account_id) do update set wanted = excluded.wanted, chosen_at = now()
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setObject(2, account);
            statement.setBoolean(3, wanted);
            return statement.executeUpdate();
        });
    }

    /** @return whether the letter of this day is ours to send: false for every other replica, and ever after */
    @Transactional
    boolean claim(UUID partnership, UUID account, LocalDate day) {
        return database.prepareStatement(
                "insert into reminder_sent (tenant_id, account_id, day) values (?, ?, ?) on conflict do nothing",
                statement -> {
                    statement.setObject(1, partnership);
                    statement.setObject(2, account);
                    statement.setObject(3, day);
                    return statement.executeUpdate() == 1;
                });
    }

    @Transactional
    void sent(UUID account, LocalDate day) {
        change("update reminder_sent set sent_at = now() where account_id = ? and day = ?", account, day);
    }

    /** The letter certainly did not leave: somebody may try again. */
    @Transactional
    void release(UUID account, LocalDate day) {
        change("delete from reminder_sent where account_id = ? and day = ?", account, day);
    }

    @Transactional
    void forgetOld(UUID partnership, LocalDate today) {
        change("delete from reminder_sent where tenant_id = ? and day < ?", partnership, today.minusDays(DAYS_KEPT));
    }

    private void change(String sql, UUID id, LocalDate day) {
        database.prepareStatement(sql, statement -> {
            statement.setObject(1, id);
            statement.setObject(2, day);
            return statement.executeUpdate();
        });
    }
}
