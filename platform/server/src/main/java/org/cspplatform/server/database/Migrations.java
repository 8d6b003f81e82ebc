package org.cspplatform.server.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the platform's own schema to this version. */
final class Migrations {
    private Migrations() {}

    static void run(String jdbcUrl, String ownerPassword) {
        Flyway flyway = Flyway.configure()
                .dataSource(jdbcUrl, PlatformRole.OWNER.roleName(), ownerPassword)
                .defaultSchema("platform")
                .schemas("platform")
                .createSchemas(false)
                .baselineOnMigrate(false)
                .locations("classpath:db")
                .load();
        boolean newer = Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> !state.isResolved());
        if (newer) {
            throw new StartUpException(
                    "The data was written by a newer version of CSP Platform. Start that version, or restore a backup"
                            + " made with this one.");
        }
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StartUpException("Cannot bring the database to this version: " + failure.getMessage(), failure);
        }
    }
}
