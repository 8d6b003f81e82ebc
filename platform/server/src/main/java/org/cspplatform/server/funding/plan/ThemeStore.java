package org.cspplatform.server.funding.plan;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.PreconditionFailedException;

/** The list of themes that a region keeps. */
@Singleton
public class ThemeStore {
    private final JdbcOperations database;

    ThemeStore(JdbcOperations database) {
        this.database = database;
    }

    /** All themes of a region by name, the withdrawn ones last. */
    @Transactional
    public List<Theme> of(UUID region) {
        return BoundSql.of("""
            select id, name, withdrawn, version from theme where region_id = ? order by withdrawn, lower(name)
            """, region).list(database, ThemeStore::theme);
    }

    @Transactional
    public Optional<Theme> find(UUID region, UUID id) {
        return BoundSql.of("select id, name, withdrawn, version from theme where region_id = ? and id = ?", region, id)
                .first(database, ThemeStore::theme);
    }

    /** @throws ConflictException {@code theme-exists} when the region has one of that name */
    @Transactional
    public Theme add(UUID region, NewTheme theme, String by) {
        return BoundSql.of("""
            insert into theme (region_id, name, withdrawn, changed_by) values (?, ?, ?, ?)
            on conflict (region_id, lower(name)) do nothing returning id, name, withdrawn, version
            """, region, theme.name().strip(), theme.withdrawn(), by)
                .first(database, ThemeStore::theme)
                .orElseThrow(() -> exists(theme));
    }

    /**
     * Puts it in place of the version given.
     *
     * @throws PreconditionFailedException when that is no longer the present one
     * @throws ConflictException {@code theme-exists} when the region has another of that name
     */
    @Transactional
    public Theme replace(UUID region, Theme present, NewTheme theme, String by) {
        String name = theme.name().strip();
        boolean taken = of(region).stream()
                .anyMatch(other ->
                        !other.id().equals(present.id()) && other.name().equalsIgnoreCase(name));
        if (taken) {
            throw exists(theme);
        }
        return BoundSql.of("""
            update theme set name = ?, withdrawn = ?, version = version + 1, changed_at = now(), changed_by = ?
            where region_id = ? and id = ? and version = ? returning id, name, withdrawn, version
            """, name, theme.withdrawn(), by, region, present.id(), present.version())
                .first(database, ThemeStore::theme)
                .orElseThrow(PreconditionFailedException::new);
    }

    private static ConflictException exists(NewTheme theme) {
        return new ConflictException(
                "theme-exists",
                "There is already a theme called " + theme.name().strip() + ".");
    }

    private static Theme theme(ResultSet row) throws SQLException {
        return new Theme(id(row, "id"), row.getString("name"), row.getBoolean("withdrawn"), row.getLong("version"));
    }
}
