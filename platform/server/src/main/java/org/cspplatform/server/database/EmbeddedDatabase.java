package org.cspplatform.server.database;

import java.nio.file.Path;
import java.time.Duration;

/** Stub until it lands. */
public final class EmbeddedDatabase implements AutoCloseable {
    public static EmbeddedDatabase start(Path directory, Duration patience) {
        throw new StartUpException("stub");
    }

    public static EmbeddedDatabase startThrowaway() {
        throw new StartUpException("stub");
    }

    public Administrator administrator() {
        throw new StartUpException("stub");
    }

    @Override
    public void close() {}
}
