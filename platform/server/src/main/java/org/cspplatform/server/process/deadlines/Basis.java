package org.cspplatform.server.process.deadlines;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.model.ModuleModel;

/**
 * What the kept deadlines of a module were counted by: its version, its deadlines and what the partnership has set. A replica that
 * counts by something else says so here, and the deadlines are then counted again.
 *
 * <p>Who writes a record and who counts everything again must not overtake each other: the first share a lock, the second has it
 * alone, and both read the records only when they hold it.
 */
@Singleton
@Connectable
class Basis {
    private static final String OUT_OF_DATE = "out of date";

    private final JdbcOperations database;
    private final Amounts amounts;

    Basis(JdbcOperations database, Amounts amounts) {
        this.database = database;
        this.amounts = amounts;
    }

    /** What deadlines have to be counted by now. */
    String present(ModuleModel module) {
        return module.version() + ": "
                + module.deadlines().stream()
                        .map(deadline -> words(deadline, amounts.of(module, deadline)))
                        .collect(Collectors.joining("; "));
    }

    /** Everything that it says, for a module under development changes without a new version. */
    private static String words(Deadline.Definition deadline, int amount) {
        return amount + " " + deadline;
    }

    /** Whether everything has been counted by this basis. */
    boolean isPresent(UUID partnership, String module, String basis) {
        return database.prepareStatement("""
            select from deadline_basis where tenant_id = ? and module_id = ? and basis = ? and counting is null
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, basis);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
    }

    /** Somebody begins to count everything by this basis; whoever began before and has not ended need not go on. */
    void begin(UUID partnership, String module, String basis, UUID counting) {
        database.prepareStatement("""
            insert into deadline_basis (tenant_id, module_id, basis, counting) values (?, ?, ?, ?)
            on conflict (tenant_id, module_id) do update set basis = excluded.basis, counting = excluded.counting
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, basis);
            statement.setObject(4, counting);
            return statement.executeUpdate();
        });
    }

    /** It is through; nothing is said if somebody else began meanwhile. */
    void end(UUID partnership, String module, UUID counting) {
        database.prepareStatement(
                "update deadline_basis set counting = null where tenant_id = ? and module_id = ? and counting = ?",
                statement -> {
                    statement.setObject(1, partnership);
                    statement.setString(2, module);
                    statement.setObject(3, counting);
                    return statement.executeUpdate();
                });
    }

    /** Before the records that were just written are read to count by this basis, until the transaction ends. */
    void share(UUID partnership, String module, String basis) {
        lock("pg_advisory_xact_lock_shared", partnership, module);
        database.prepareStatement("""
            update deadline_basis set basis = ? where tenant_id = ? and module_id = ? and basis not in (?, ?)
            """, statement -> {
            statement.setString(1, OUT_OF_DATE);
            statement.setObject(2, partnership);
            statement.setString(3, module);
            statement.setString(4, OUT_OF_DATE);
            statement.setString(5, basis);
            return statement.executeUpdate();
        });
    }

    /** Before records are read to count all of them again, until the transaction ends. */
    void takeAlone(UUID partnership, String module) {
        lock("pg_advisory_xact_lock", partnership, module);
    }

    private void lock(String kind, UUID partnership, String module) {
        database.prepareStatement("select " + kind + "(hashtextextended(?, 0))", statement -> {
            statement.setString(1, "deadlines of " + module + " in " + partnership);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
    }
}
