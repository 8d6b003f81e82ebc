package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Accounts as rows. Changes outside the scope of the work at hand change nothing: the database does not show them. */
@Singleton
final class PeopleStore {
    private static final String SELECT = """
        select a.id, a.username, a.name, a.email, a.roles, a.tenant_id, a.region_id, a.version,
               c.account_id is not null as active
        from account a left join credential c on c.account_id = a.id
        where a.closed_at is null and
        """;

    private final IdentityDatabase database;
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;

    PeopleStore(IdentityDatabase database, PartnershipDirectory partnerships, RegionDirectory regions) {
        this.database = database;
        this.partnerships = partnerships;
        this.regions = regions;
    }

    List<Person> withIds(Collection<UUID> ids) {
        List<String> texts = ids.stream().map(UUID::toString).toList();
        return database.list(SELECT + "a.id = any (?::uuid[]) order by a.id", this::person, texts);
    }

    Optional<Belonging> belongingOf(UUID id) {
        return database.first(
                "select tenant_id, region_id from account where id = ? and closed_at is null",
                row -> new Belonging(row.getObject("tenant_id", UUID.class), row.getObject("region_id", UUID.class)),
                id);
    }

    /** Lets one change at a time happen to the accounts that belong here, so that two cannot both be the last but one. */
    void changeAlone(Belonging here) {
        database.list("select pg_advisory_xact_lock(hashtextextended(?, 7236450202))", _ -> true, here.toString());
    }

    /** Whether somebody else who belongs here can keep the accounts. */
    boolean hasAnotherKeeper(Belonging here, UUID than) {
        return database.first("""
            select 1 from account a join credential c on c.account_id = a.id
            where a.closed_at is null and a.id <> ? and ? = any (a.roles)
              and a.tenant_id is not distinct from ?::uuid and a.region_id is not distinct from ?::uuid
            """, _ -> true, than, here.keepersRole(), here.partnershipId(), here.regionId())
                .isPresent();
    }

    boolean setRoles(UUID id, long version, Collection<String> roles) {
        return database.change(
                        "update account set roles = ?, version = version + 1 where id = ? and version = ? and"
                                + " closed_at is null",
                        List.copyOf(roles),
                        id,
                        version)
                == 1;
    }

    /** The username stays taken, so that nobody can be mistaken for who had it; how to reach them is forgotten. */
    boolean close(UUID id, long version) {
        boolean closed = database.change("""
            update account set closed_at = now(), email = null, version = version + 1
            where id = ? and version = ? and closed_at is null
            """, id, version) == 1;
        if (closed) {
            database.change("delete from credential where account_id = ?", id);
            database.change("delete from known_place where account_id = ?", id);
            database.change("delete from account_link where account_id = ?", id);
        }
        return closed;
    }

    private Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                IdentityDatabase.texts(row, "roles"),
                partnershipCode(row.getObject("tenant_id", UUID.class)),
                regionCode(row.getObject("region_id", UUID.class)),
                row.getBoolean("active") ? "active" : "invited",
                row.getLong("version"));
    }

    private @Nullable String partnershipCode(@Nullable UUID id) {
        return id == null ? null : partnerships.byId(id).map(Partnership::code).orElse(null);
    }

    private @Nullable String regionCode(@Nullable UUID id) {
        return id == null ? null : regions.byId(id).map(Region::code).orElse(null);
    }
}
