package org.cspplatform.server.tenancy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Makes regions and partnerships. The operator's work; what is made can be used at once. */
@Singleton
public class TenantRegistry {
    private final JdbcOperations database;
    private final DirectoryReader reader;
    private final Clock clock;

    TenantRegistry(JdbcOperations database, DirectoryReader reader, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws ConflictException when the code is taken; {@link InvalidException} when the parent is unknown */
    public Region create(NewRegion made) {
        UUID parent = made.parent() == null ? null : regionNamed("parent", made.parent());
        if (reader.reload().region(made.code()).isPresent()) {
            throw taken("region", made.code());
        }
        insertRegion(made, parent);
        return reader.reload().region(made.code()).orElseThrow();
    }

    /** @throws ConflictException when the code is taken; {@link InvalidException} when the region is unknown */
    public Partnership create(NewPartnership made) {
        UUID region = regionNamed("region", made.region());
        if (reader.reload().partnership(made.code()).isPresent()) {
            throw taken("partnership", made.code());
        }
        insertPartnership(made, region, Optional.ofNullable(made.from()).orElseGet(() -> LocalDate.now(clock)));
        return reader.reload().partnership(made.code()).orElseThrow();
    }

    /** Records that one partnership took over from another: from that day it reads the other's rows as well as its own. */
    public void succeed(String successorCode, String predecessorCode, LocalDate on) {
        Directory directory = reader.reload();
        Partnership successor =
                directory.partnership(successorCode).orElseThrow(() -> new NotFoundException("partnership"));
        Partnership predecessor = directory
                .partnership(predecessorCode)
                .orElseThrow(() -> new InvalidException(
                        "predecessor", "There is no partnership with the code " + predecessorCode));
        if (directory.withPredecessors(predecessor.id(), LocalDate.MAX).contains(successor.id())) {
            throw new InvalidException(
                    "predecessor", predecessor.name() + " is this partnership or already took over from it");
        }
        insertSuccession(predecessor.id(), successor.id(), on);
        reader.reload();
    }

    @Transactional
    void insertRegion(NewRegion made, @Nullable UUID parent) {
        database.prepareStatement(
                "insert into region (code, name, parent_id, local_policing_body) values (?, ?, ?, ?)", statement -> {
                    statement.setString(1, made.code());
                    statement.setString(2, made.name().strip());
                    statement.setObject(3, parent, Types.OTHER);
                    statement.setString(4, orEmpty(made.localPolicingBody()));
                    return statement.executeUpdate();
                });
    }

    @Transactional
    void insertPartnership(NewPartnership made, UUID region, LocalDate from) {
        database.prepareStatement("""
            with made as (
                insert into partnership (code, name, local_authority, ons_code) values (?, ?, ?, ?) returning id
            )
            insert into partnership_region (partnership_id, region_id, from_date) select id, ?, ? from made
            """, statement -> {
            statement.setString(1, made.code());
            statement.setString(2, made.name().strip());
            statement.setString(3, orEmpty(made.localAuthority()));
            statement.setString(4, made.onsCode());
            return belonging(statement, region, from).executeUpdate();
        });
    }

    @Transactional
    void insertSuccession(UUID predecessor, UUID successor, LocalDate on) {
        database.prepareStatement(
                "insert into partnership_succession (predecessor_id, successor_id, on_date) values (?, ?, ?)",
                statement -> {
                    statement.setObject(1, predecessor);
                    statement.setObject(2, successor);
                    statement.setObject(3, on);
                    return statement.executeUpdate();
                });
    }

    private static PreparedStatement belonging(PreparedStatement statement, UUID region, LocalDate from)
            throws SQLException {
        statement.setObject(5, region);
        statement.setObject(6, from);
        return statement;
    }

    private UUID regionNamed(String field, String code) {
        return reader.reload()
                .region(code)
                .map(Region::id)
                .orElseThrow(() -> new InvalidException(field, "There is no region with the code " + code));
    }

    private static ConflictException taken(String kind, String code) {
        return new ConflictException("code-taken", "There is already a " + kind + " with the code " + code + ".");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
