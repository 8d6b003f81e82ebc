package org.cspplatform.server.support;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;

/** One embedded PostgreSQL for all tests of this JVM; fixtures keep out of each other's way by their own codes. */
@Factory
public final class TestDatabase {
    private static final class Started {
        static final Administrator ADMINISTRATOR =
                EmbeddedDatabase.startThrowaway().administrator();
        static final PlatformDatabase PLATFORM = PlatformDatabase.prepare(ADMINISTRATOR);
    }

    /** The database, prepared. */
    @Singleton
    @Primary
    public static PlatformDatabase platform() {
        return Started.PLATFORM;
    }

    /** Its superuser: for looking behind the walls, never for what is tested. */
    public static Administrator administrator() {
        return Started.ADMINISTRATOR;
    }
}
