package org.cspplatform.server.funding.plan;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.web.InvalidException;

/** The expected outcomes of activities. Returns refer to them, so one that is left out is withdrawn, not deleted. */
@Singleton
class OutcomeStore {
    private final JdbcOperations database;

    OutcomeStore(JdbcOperations database) {
        this.database = database;
    }

    /** Makes the activity's outcomes those given: adds, changes, withdraws. Unchanged ones keep their history short. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID partnership, UUID activity, List<NewOutcome> given) {
        List<UUID> kept = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            NewOutcome outcome = given.get(index);
            UUID present = outcome.id();
            if (present == null) {
                kept.add(add(partnership, activity, outcome));
            } else if (change(partnership, activity, present, outcome)) {
                kept.add(present);
            } else {
                throw new InvalidException(
                        "outcomes[" + index + "].id", "This outcome is not one of this activity; leave its id out");
            }
        }
        BoundSql.of("""
            update expected_outcome set withdrawn = true
            where tenant_id = ? and activity_id = ? and not withdrawn and not (id = any (?))
            """, partnership, activity, kept).update(database);
    }

    private UUID add(UUID partnership, UUID activity, NewOutcome outcome) {
        return BoundSql.of(
                        """
                        insert into expected_outcome (tenant_id, activity_id, description, unit, target) values (?, ?, ?, ?, ?)
                        returning id
                        """,
                        partnership,
                        activity,
                        outcome.description().strip(),
                        ActivityStore.orEmpty(outcome.unit()),
                        outcome.target())
                .first(database, row -> id(row, "id"))
                .orElseThrow();
    }

    private boolean change(UUID partnership, UUID activity, UUID id, NewOutcome outcome) {
        boolean exists = BoundSql.of(
                        "select 1 from expected_outcome where tenant_id = ? and activity_id = ? and id = ? and not"
                                + " withdrawn",
                        partnership,
                        activity,
                        id)
                .first(database, _ -> true)
                .isPresent();
        BoundSql.of(
                        """
                        update expected_outcome set description = ?, unit = ?, target = ?
                        where tenant_id = ? and activity_id = ? and id = ? and not withdrawn
                          and (description, unit, target) is distinct from (?, ?, ?)
                        """,
                        outcome.description().strip(),
                        ActivityStore.orEmpty(outcome.unit()),
                        outcome.target(),
                        partnership,
                        activity,
                        id,
                        outcome.description().strip(),
                        ActivityStore.orEmpty(outcome.unit()),
                        outcome.target())
                .update(database);
        return exists;
    }

    static ExpectedOutcome outcome(ResultSet row) throws SQLException {
        return new ExpectedOutcome(
                id(row, "id"), row.getString("description"), row.getString("unit"), row.getBigDecimal("target"));
    }
}
