package org.cspplatform.testkit;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.TenantRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The whole service on a throwaway PostgreSQL, with a region and no partnership yet. One per test class; close it.
 *
 * <pre>{@code
 * try (RunningService service = RunningService.start()) {
 *     service.drop(jar);
 *     service.awaitStarted("arrest-referral");
 *     Person lead = service.person("coventry", "partnership.lead");
 *     …
 * }
 * }</pre>
 */
public final class RunningService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a fence of willow";
    private static final String REGION = "testshire";

    private final EmbeddedDatabase database;
    private final ApplicationContext context;
    private final Path directory;

    private RunningService(EmbeddedDatabase database, ApplicationContext context, Path directory) {
        this.database = database;
        this.context = context;
        this.directory = directory;
    }

    /** Starts it; takes some seconds. */
    public static RunningService start() {
        EmbeddedDatabase database = EmbeddedDatabase.startThrowaway();
        try {
            Path directory = Files.createTempDirectory("csp-testkit");
            ApplicationContext context = Application.start(
                    PlatformDatabase.prepare(database.administrator()),
                    Map.of(
                            "micronaut.server.port", "-1",
                            "csp.data.directory", directory.toString(),
                            "csp.modules.directory",
                                    directory.resolve("modules").toString(),
                            "csp.mail.folder", directory.resolve("mail").toString()));
            RunningService service = new RunningService(database, context, directory);
            new Scope.OfOperator()
                    .call(() -> service.registry().create(new NewRegion(REGION, "Testshire", null, null)));
            return service;
        } catch (IOException | RuntimeException failure) {
            database.close();
            throw new IllegalStateException("The service does not start", failure);
        }
    }

    public URI address() {
        return context.getBean(EmbeddedServer.class).getURI();
    }

    /** Copies a jar into the directory of modules, in the way that a running service takes it up. */
    public void drop(Path jar) {
        try {
            Path modules = Files.createDirectories(directory.resolve("modules"));
            Files.copy(jar, modules.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a jar from the directory of modules. */
    public void remove(Path jar) {
        try {
            Files.delete(directory.resolve("modules").resolve(jar.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits until the module serves.
     *
     * @throws AssertionError with every reason when it is refused, or does not come
     */
    public void awaitStarted(String module) {
        InstalledModule found = await(module, ModuleState.STARTED, ModuleState.REFUSED);
        if (found.state() != ModuleState.STARTED) {
            throw new AssertionError("Module " + module + " is refused: " + found.problems());
        }
    }

    /** Waits until the module is in one of these states and says what it then is. */
    public InstalledModule await(String module, ModuleState... states) {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<InstalledModule> found = Optional.empty();
        while (Instant.now().isBefore(end)) {
            found = context.getBean(ModuleHost.class).find(module);
            if (found.isPresent() && List.of(states).contains(found.get().state())) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("Module " + module + " is " + found + " and not " + List.of(states));
    }

    /** Somebody of a partnership, which is made when it is named for the first time. */
    public Person person(String partnership, String role) {
        return account(role, partnership(partnership).id(), null);
    }

    /** The platform's operator. */
    public Person operator() {
        return account("operator", null, null);
    }

    /** Somebody of the region to which all partnerships of the test belong. */
    public Person regional(String role) {
        return account(
                role,
                null,
                context.getBean(RegionDirectory.class)
                        .byCode(REGION)
                        .orElseThrow()
                        .id());
    }

    /** The id of a partnership in the database. */
    public UUID idOf(String partnership) {
        return partnership(partnership).id();
    }

    /** The database, for looking behind the service. */
    public PlatformDatabase database() {
        return context.getBean(PlatformDatabase.class);
    }

    private Person account(String role, @Nullable UUID partnership, @Nullable UUID region) {
        String username = role + "-" + UUID.randomUUID();
        NewAccount account = new NewAccount(
                username, "Somebody of the test", username + "@example.org", List.of(role), partnership, region);
        new Scope.OfOperator().call(() -> context.getBean(AccountRegistry.class).createWithPassword(account, PASSWORD));
        return Person.signIn(address(), username, PASSWORD);
    }

    private Partnership partnership(String code) {
        return context.getBean(org.cspplatform.server.tenancy.PartnershipDirectory.class)
                .byCode(code)
                .orElseGet(() -> new Scope.OfOperator().call(() -> registry()
                        .create(new NewPartnership(code, code, null, null, REGION, LocalDate.of(2011, 4, 1)))));
    }

    private TenantRegistry registry() {
        return context.getBean(TenantRegistry.class);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
