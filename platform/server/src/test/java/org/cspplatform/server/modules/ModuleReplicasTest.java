package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cspplatform.server.Application;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.ModuleLives;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database. */
@MicronautTest(transactional = false)
final class ModuleReplicasTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleHost host;

    @Inject
    ModuleDirectory directory;

    @Inject
    JarStore store;

    @Inject
    ModuleLives lives;

    @Value("${csp.modules.directory}")
    Path modules;

    @TempDir
    static Path other;

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    private String operator;
    private String lead;

    @BeforeAll
    void signIn() {
        operator = people.tokenOf(people.operator());
        lead = people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD));
    }

    @Test
    void anInstallationReachesAllAndSoDoesARemoval() throws Exception {
        try (ApplicationContext second = start("second")) {
            Path jar = PluginJar.of("shared").into(modules);
            directory.installAll();
            Instant installed = Instant.now();
            await(() -> stateOn(second, "shared") == ModuleState.STARTED);
            assertThat(Duration.between(installed, Instant.now())).isLessThan(Duration.ofSeconds(2));

            Path upgrade = PluginJar.of("shared").version("1.1.0").into(other.resolve("jars"));
            ApiClient elsewhere = client(second, operator);
            assertThat(elsewhere.upload("/api/v1/modules", upgrade).statusCode())
                    .isEqualTo(201);
            await(() -> host.find("shared").orElseThrow().version().equals("1.1.0"));

            // The file did not bring what serves now, so its end means nothing.
            Files.delete(jar);
            directory.installAll();
            assertThat(host.find("shared").orElseThrow().state()).isEqualTo(ModuleState.STARTED);
            assertThat(elsewhere.delete("/api/v1/modules/shared").statusCode()).isEqualTo(200);
            await(() -> host.find("shared").orElseThrow().state() == ModuleState.REMOVED);
        }
    }

    @Test
    void oneThatStartsLaterBringsUpWhatTheStoreHas() {
        PluginJar.of("early").into(modules);
        directory.installAll();
        try (ApplicationContext late = start("late")) {
            assertThat(stateOn(late, "early")).isEqualTo(ModuleState.STARTED);
        }
    }

    @Test
    void noReplicaServesTheOldShapeOnTheNewTables() throws Exception {
        PluginJar.of("moving").into(modules);
        directory.installAll();
        try (ApplicationContext second = start("mover")) {
            ApiClient here = new ApiClient(http, server.getURI(), lead);
            ApiClient there = client(second, lead);
            assertThat(here.put("/api/v1/modules/moving/use", "{\"on\": true}").statusCode())
                    .isEqualTo(200);
            await(() -> record(there, "first").statusCode() == 201);
            AtomicBoolean done = new AtomicBoolean();
            List<String> wrong = new CopyOnWriteArrayList<>();
            List<Thread> clients = List.of(here, there, there, there).stream()
                    .map(client -> Thread.ofVirtual().start(() -> {
                        while (!done.get()) {
                            HttpResponse<String> answer =
                                    record(client, UUID.randomUUID().toString());
                            boolean askedBack = answer.statusCode() == 503
                                    && answer.headers()
                                            .firstValue("Retry-After")
                                            .isPresent();
                            // From the new shape on, place is gone and what was sent is refused as unknown.
                            if (answer.statusCode() != 201 && answer.statusCode() != 422 && !askedBack) {
                                wrong.add(answer.statusCode() + answer.body());
                            }
                        }
                    }))
                    .toList();
            PluginJar.of("moving")
                    .version("2.0.0")
                    .record(PluginJar.RECORD.replace("@Label(\"Place\") Place place,", ""))
                    .members("")
                    .migration("V2__no_place.sql", "alter table visits drop column place; select pg_sleep(0.5);")
                    .into(modules);
            directory.installAll();
            await(() -> host.find("moving").orElseThrow().version().equals("2.0.0")
                    && versionOn(second, "moving").equals("2.0.0"));
            done.set(true);
            for (Thread client : clients) {
                client.join();
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void aChangeThatACrashCutShortIsEndedByWhoeverLives() throws Exception {
        PluginJar.of("cut").into(modules);
        directory.installAll();
        Path next = PluginJar.of("cut").version("1.1.0").into(other.resolve("jars"));
        ModuleJar jar = ModuleJar.read(next);
        store.put(jar.sha256(), "cut", jar.version(), Files.readAllBytes(next), null, null);
        // As a replica leaves it that is killed between the migration and the end of the change.
        lives.begin("cut", jar.sha256(), UUID.randomUUID());
        // For a moment it is of the new version and still changing.
        await(() -> host.find("cut").orElseThrow().version().equals("1.1.0")
                && host.find("cut").orElseThrow().state() == ModuleState.STARTED);
        assertThat(store.versions("cut")).hasSize(2);
    }

    @Test
    void whatANewerPlatformWantsOtherwiseOfTheTablesIsDoneByTheFirstThatStarts() throws Exception {
        PluginJar.of("walled").into(modules);
        directory.installAll();
        asOwner("update module set walls_version = walls_version - 1 where id = 'walled'");
        try (ApplicationContext newer = start("newer")) {
            assertThat(stateOn(newer, "walled")).isEqualTo(ModuleState.STARTED);
            assertThat(newer.getBean(ModuleRegister.class)
                            .isPrepared(
                                    "walled",
                                    store.versions("walled").getFirst().sha256()))
                    .isTrue();
        }
        await(() -> host.find("walled").orElseThrow().state() == ModuleState.STARTED);
    }

    @Test
    void aReplicaThatDiedIsNotWaitedForLongerThanItsLease() throws Exception {
        PluginJar.of("waiting").into(modules);
        directory.installAll();
        asOwner("insert into module_replica (id, seen_at) values (gen_random_uuid(), now() - interval '13 seconds')");
        Instant begun = Instant.now();
        PluginJar.of("waiting").version("1.1.0").into(modules);
        directory.installAll();
        assertThat(host.find("waiting").orElseThrow().version()).isEqualTo("1.1.0");
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void aReplicaThatCannotSayThatItLivesServesNoModuleUntilItCan() throws Exception {
        PluginJar.of("fenced").into(modules);
        directory.installAll();
        ApiClient here = new ApiClient(http, server.getURI(), lead);
        here.put("/api/v1/modules/fenced/use", "{\"on\": true}");
        String records = "/api/v1/modules/fenced/datasets/visits/records";
        assertThat(here.get(records).statusCode()).isEqualTo(200);
        try (Connection owner = TestDatabase.platform().connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table module_replica in access exclusive mode");
            await(() -> here.get(records).statusCode() == 503);
            assertThat(here.get(records).headers().firstValue("Retry-After")).isPresent();
        }
        await(() -> here.get(records).statusCode() == 200);
    }

    @Test
    void aBrokenFileInPlaceOfTheGoodOneLeavesItServingAlsoAfterARestart() throws Exception {
        Path data = other.resolve("restarted");
        try (ApplicationContext before = start("restarted")) {
            Path jar = PluginJar.of("kept").into(data.resolve("modules"));
            before.getBean(ModuleDirectory.class).installAll();
            Files.writeString(jar, "broken");
            before.getBean(ModuleDirectory.class).installAll();
            assertThat(stateOn(before, "kept")).isEqualTo(ModuleState.STARTED);
        }
        try (ApplicationContext after = start("restarted")) {
            assertThat(stateOn(after, "kept")).isEqualTo(ModuleState.STARTED);
            try (Stream<Path> replicas = Files.list(data.resolve("replicas"))) {
                assertThat(replicas).hasSize(1);
            }
        }
    }

    @Test
    void aStartDeletesTheCopiesThatAKilledOneLeft() throws Exception {
        Path dead = other.resolve("killed/replicas/" + UUID.randomUUID() + "/copies/module-1");
        Files.createDirectories(dead);
        Files.writeString(dead.resolve("module.jar"), "left");
        try (ApplicationContext next = start("killed")) {
            assertThat(next.isRunning()).isTrue();
            assertThat(dead).doesNotExist();
        }
    }

    private static ApplicationContext start(String name) {
        Path data = other.resolve(name);
        return Application.start(
                TestDatabase.platform(),
                Map.of(
                        "micronaut.server.port", "-1",
                        "csp.data.directory", data.toString(),
                        "csp.modules.directory", data.resolve("modules").toString(),
                        "csp.mail.folder", data.resolve("mail").toString()));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.platform().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private ApiClient client(ApplicationContext context, String token) {
        return new ApiClient(http, context.getBean(EmbeddedServer.class).getURI(), token);
    }

    private static HttpResponse<String> record(ApiClient client, String reference) {
        return client.post(
                "/api/v1/modules/moving/datasets/visits/records",
                "{\"reference\": \"%s\", \"day\": \"2016-05-17\", \"place\": \"HOME\"}".formatted(reference));
    }

    private static ModuleState stateOn(ApplicationContext context, String module) {
        return context.getBean(ModuleHost.class)
                .find(module)
                .map(InstalledModule::state)
                .orElse(ModuleState.REMOVED);
    }

    private static String versionOn(ApplicationContext context, String module) {
        return context.getBean(ModuleHost.class)
                .find(module)
                .map(InstalledModule::version)
                .orElse("");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
