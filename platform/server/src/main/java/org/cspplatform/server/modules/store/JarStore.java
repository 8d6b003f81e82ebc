package org.cspplatform.server.modules.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.database.PlatformDatabase;
import org.jspecify.annotations.Nullable;

/** The jars that were accepted, and the one that is tried. Written in the platform's own name. */
@Singleton
public final class JarStore {
    private static final String COLUMNS =
            "sha256, module_id, version, signed_by, installed_by, installed_at, served_at";

    private final PlatformDatabase database;

    JarStore(PlatformDatabase database) {
        this.database = database;
    }

    /** Keeps a jar, not accepted yet. One that is there already stays as it is. */
    public void put(
            String sha256,
            String moduleId,
            String version,
            byte[] content,
            @Nullable String signedBy,
            @Nullable UUID installedBy)
            throws SQLException {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement("""
                    insert into module_jar (sha256, module_id, version, content, signed_by, installed_by)
                    values (?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing
                    """)) {
            statement.setString(1, sha256);
            statement.setString(2, moduleId);
            statement.setString(3, version);
            statement.setBytes(4, content);
            statement.setString(5, signedBy);
            statement.setObject(6, installedBy);
            statement.executeUpdate();
        }
    }

    public Optional<StoredJar> find(String sha256) throws SQLException {
        return select("select " + COLUMNS + " from module_jar where sha256 = ?", sha256).stream()
                .findFirst();
    }

    /** Every jar of a module that was accepted, the one that served last first. */
    public List<StoredJar> versions(String moduleId) throws SQLException {
        return select(
                "select " + COLUMNS
                        + " from module_jar where module_id = ? and served_at is not null order by served_at desc",
                moduleId);
    }

    /** @throws SQLException also when there is no such jar */
    public byte[] content(String sha256) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement statement =
                        connection.prepareStatement("select content from module_jar where sha256 = ?")) {
            statement.setString(1, sha256);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new SQLException("The store has no jar " + sha256);
                }
                return result.getBytes(1);
            }
        }
    }

    private List<StoredJar> select(String sql, String parameter) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                List<StoredJar> jars = new ArrayList<>();
                while (result.next()) {
                    OffsetDateTime served = result.getObject(7, OffsetDateTime.class);
                    jars.add(new StoredJar(
                            result.getString(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getObject(5, UUID.class),
                            result.getObject(6, OffsetDateTime.class).toInstant(),
                            served == null ? null : served.toInstant()));
                }
                return jars;
            }
        }
    }
}
