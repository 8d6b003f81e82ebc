package org.cspplatform.server.support;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;

/**
 * One embedded PostgreSQL for all tests of this JVM; fixtures keep out of each other's way by their own codes. A process that a
 * test starts and kills uses the test's, for nobody would stop one of its own.
 */
@Factory
public final class TestDatabase {
    private static final String URL = "CSP_TEST_DATABASE_URL";
    private static final String USER = "CSP_TEST_DATABASE_USER";
    private static final String PASSWORD = "CSP_TEST_DATABASE_PASSWORD";

    private static final class Started {
        static final boolean BY_ANOTHER = System.getenv(URL) != null;
        static final Administrator ADMINISTRATOR = BY_ANOTHER
                ? new Administrator(System.getenv(URL), System.getenv(USER), System.getenv(PASSWORD))
                : EmbeddedDatabase.startThrowaway().administrator();
        static final PlatformDatabase PLATFORM =
                BY_ANOTHER ? PlatformDatabase.ofRunningService(ADMINISTRATOR) : PlatformDatabase.prepare(ADMINISTRATOR);
    }

    /** What the environment of a process must say for it to use this test's database. */
    public static Map<String, String> environment() {
        Administrator own = administrator();
        return Map.of(URL, own.jdbcUrl(), USER, own.user(), PASSWORD, own.password());
    }

    /** The database, prepared. */
    @Singleton
    @Primary
    public static PlatformDatabase platform() {
        return Started.PLATFORM;
    }

    /** What earlier tests installed: a service would bring all of it up again from the store. Its tables stay. */
    static void forgetModules() {
        platform();
        try (Connection connection = DriverManager.getConnection(
                        administrator().jdbcUrl(),
                        administrator().user(),
                        administrator().password());
                Statement statement = connection.createStatement()) {
            statement.execute("truncate platform.module_life, platform.module_jar, platform.module_replica");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Its superuser: for looking behind the walls, never for what is tested. */
    public static Administrator administrator() {
        return Started.ADMINISTRATOR;
    }
}
