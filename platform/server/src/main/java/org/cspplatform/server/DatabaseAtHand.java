package org.cspplatform.server;

import java.time.Duration;
import java.util.Optional;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;

/**
 * The database that the service runs on: the operator's, or one of our own in the data directory.
 *
 * @param platform it, prepared
 * @param ours what to stop when the service stops; nothing when the database is the operator's
 */
record DatabaseAtHand(PlatformDatabase platform, Runnable ours) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static DatabaseAtHand open(Settings settings) {
        Administrator external = settings.external();
        if (external != null) {
            return new DatabaseAtHand(PlatformDatabase.prepare(external), () -> {});
        }
        EmbeddedDatabase embedded =
                EmbeddedDatabase.start(settings.dataDirectory().resolve("database"), PATIENCE);
        try {
            return new DatabaseAtHand(PlatformDatabase.prepare(embedded.administrator()), embedded::close);
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    /** The same to look into, also while a service runs on it. */
    static DatabaseAtHand openBeside(Settings settings) {
        if (settings.external() == null) {
            Optional<Administrator> served =
                    EmbeddedDatabase.servedByAnother(settings.dataDirectory().resolve("database"));
            if (served.isPresent()) {
                return new DatabaseAtHand(PlatformDatabase.ofRunningService(served.get()), () -> {});
            }
        }
        return open(settings);
    }

    void close() {
        ours.run();
    }
}
