package org.cspplatform.server.tenancy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.tenancy.Membership.Member;
import org.cspplatform.server.tenancy.Membership.NewMember;
import org.cspplatform.server.tenancy.Membership.NewResponsibleAuthority;
import org.cspplatform.server.tenancy.Membership.ResponsibleAuthority;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** A partnership's authorities and members, in the scope of the work at hand. */
@Singleton
public class MembershipStore {
    private final JdbcOperations database;

    MembershipStore(JdbcOperations database) {
        this.database = database;
    }

    @Transactional
    public List<ResponsibleAuthority> authorities(UUID partnership) {
        return list(
                "select id, name, kind, from_date, to_date from responsible_authority where tenant_id = ? order by"
                        + " kind, from_date",
                partnership,
                row -> new ResponsibleAuthority(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), from(row), to(row)));
    }

    @Transactional
    public List<Member> members(UUID partnership) {
        return list(
                "select id, organisation, capacity, from_date, to_date from partnership_member where tenant_id = ?"
                        + " order by organisation, from_date",
                partnership,
                row -> new Member(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), from(row), to(row)));
    }

    @Transactional
    public UUID add(UUID partnership, NewResponsibleAuthority added) {
        return insert(
                "insert into responsible_authority (tenant_id, name, kind, from_date, to_date) values (?, ?, ?, ?, ?)"
                        + " returning id",
                partnership,
                added.name().strip(),
                added.kind(),
                added.from(),
                added.to());
    }

    @Transactional
    public UUID add(UUID partnership, NewMember added) {
        String capacity = added.capacity() == null ? "" : added.capacity().strip();
        return insert(
                "insert into partnership_member (tenant_id, organisation, capacity, from_date, to_date) values (?, ?,"
                        + " ?, ?, ?) returning id",
                partnership,
                added.organisation().strip(),
                capacity,
                added.from(),
                added.to());
    }

    @Transactional
    public void end(Seat seat, UUID partnership, UUID id, LocalDate to) {
        int ended = database.prepareStatement(
                switch (seat) {
                    case AUTHORITY ->
                        "update responsible_authority set to_date = ? where tenant_id = ? and id = ? and from_date < ?";
                    case MEMBER ->
                        "update partnership_member set to_date = ? where tenant_id = ? and id = ? and from_date < ?";
                },
                statement -> {
                    statement.setObject(1, to);
                    statement.setObject(2, partnership);
                    statement.setObject(3, id);
                    statement.setObject(4, to);
                    return statement.executeUpdate();
                });
        if (ended == 0) {
            throw new NotFoundException("seat that began before " + to);
        }
    }

    /** Which of the two lists. */
    public enum Seat {
        AUTHORITY,
        MEMBER
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, UUID partnership, Row<T> row) {
        return database.prepareStatement(sql, statement -> {
            statement.setObject(1, partnership);
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(row.of(result));
                }
            }
            return found;
        });
    }

    private UUID insert(
            String sql, UUID partnership, String name, String kind, LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw new InvalidException("to", "The end must be after the beginning");
        }
        return database.prepareStatement(sql, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, name);
            statement.setString(3, kind);
            statement.setObject(4, from);
            statement.setObject(5, to);
            return returnedId(statement);
        });
    }

    private static UUID returnedId(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getObject(1, UUID.class);
        }
    }

    private static LocalDate from(ResultSet row) throws SQLException {
        return row.getObject(4, LocalDate.class);
    }

    private static @Nullable LocalDate to(ResultSet row) throws SQLException {
        return row.getObject(5, LocalDate.class);
    }
}
