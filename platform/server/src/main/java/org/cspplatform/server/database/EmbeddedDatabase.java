package org.cspplatform.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;

/** Stub until it lands. */
public final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(EmbeddedPostgres p) {
        postgres = p;
    }

    public static EmbeddedDatabase start(Path directory, Duration patience) {
        return startThrowaway();
    }

    public static EmbeddedDatabase startThrowaway() {
        try {
            EmbeddedPostgres p = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            try (var c = p.getPostgresDatabase().getConnection();
                    var s = c.createStatement()) {
                s.execute("create database csp");
            }
            return new EmbeddedDatabase(p);
        } catch (Exception e) {
            throw new StartUpException("no", e);
        }
    }

    public Administrator administrator() {
        return new Administrator("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/csp", "postgres", "throwaway");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
