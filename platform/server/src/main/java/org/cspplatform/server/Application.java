package org.cspplatform.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.cspplatform.server.audit.VerifyAudit;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.StartUpException;
import org.jspecify.annotations.Nullable;

/** The service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "CSP Platform",
                        version = "v1",
                        description = "Community safety partnerships: funds, plans, quarterly returns, monitoring and"
                                + " modules. Get a token from POST /api/v1/token and send it as a bearer token.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public final class Application {
    private Application() {}

    /** @param arguments {@code --no-demo} leaves the demo out; {@code verify-audit} checks the audit log and ends */
    @SuppressWarnings("SystemExitOutsideMain") // this is main
    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.of(System.getenv(), arguments);
            boolean verifying = arguments.length > 0 && arguments[0].equals(VerifyAudit.COMMAND);
            DatabaseAtHand database = verifying ? DatabaseAtHand.openBeside(settings) : DatabaseAtHand.open(settings);
            AtomicReference<@Nullable ApplicationContext> running = new AtomicReference<>();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get(), database), "stop"));
            if (verifying) {
                List<String> options = List.of(arguments).subList(1, arguments.length);
                System.exit(VerifyAudit.run(database.platform(), options, System.out) ? 0 : 2);
            }
            ApplicationContext context = start(database.platform(), settings.properties());
            running.set(context);
            System.out.println("Ready at http://localhost:"
                    + context.getBean(EmbeddedServer.class).getPort());
        } catch (StartUpException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (RuntimeException failure) {
            // Without an end the threads that did start would keep half a service alive.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    /** The service first, for it still needs the database while it ends what is under way. */
    private static void stop(@Nullable ApplicationContext context, DatabaseAtHand database) {
        if (context != null) {
            // As the framework's own hook does at the same time; from the context, each would wait for the other for
            // ever.
            context.getBean(EmbeddedServer.class).stop();
        }
        database.close();
    }

    /** Starts the service on a prepared database. */
    public static ApplicationContext start(PlatformDatabase database, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putAll(database.poolProperties());
        return Micronaut.build(new String[0])
                .mainClass(Application.class)
                .banner(false)
                .properties(properties)
                .singletons(database)
                .start();
    }
}
