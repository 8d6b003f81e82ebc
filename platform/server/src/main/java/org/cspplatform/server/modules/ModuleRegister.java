package org.cspplatform.server.modules;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.schema.SchemaChange;

/** What the database remembers of modules: the last jar of each whose migrations ran. Written in the platform's own name. */
@Singleton
class ModuleRegister {
    private final PlatformDatabase database;

    ModuleRegister(PlatformDatabase database) {
        this.database = database;
    }

    /**
     * Whether the schema is already as this very jar wants it, so that a restart need not look. A newer version of the platform
     * may have been there and left more.
     */
    boolean isPrepared(String id, String sha256) {
        return exists(
                "select from module where id = ? and jar_sha256 = ? and walls_version >= " + SchemaChange.WALLS_VERSION,
                id,
                sha256);
    }

    boolean knows(String id) {
        return exists("select from module where id = ?", id);
    }

    void save(ModuleModel module, String sha256) {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement("""
                    insert into module (id, title, version, jar_sha256, walls_version) values (?, ?, ?, ?, ?)
                    on conflict (id) do update set title = excluded.title, version = excluded.version,
                        jar_sha256 = excluded.jar_sha256, walls_version = excluded.walls_version, installed_at = now()
                    """)) {
            statement.setString(1, module.id());
            statement.setString(2, module.title());
            statement.setString(3, module.version());
            statement.setString(4, sha256);
            statement.setInt(5, SchemaChange.WALLS_VERSION);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot register module " + module.id(), failure);
        }
    }

    private boolean exists(String sql, String... parameters) {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the register of modules", failure);
        }
    }
}
