package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.replicas.ReplicaFolder;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(transactional = false)
final class ModuleLifeTest implements ServerTest {
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
    ModuleOperations operations;

    @Inject
    ReplicaFolder folder;

    @TempDir
    Path elsewhere;

    @Value("${csp.modules.directory}")
    Path modules;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aRemovedModuleLeavesNoClassLoaderBehind() throws IOException, InterruptedException {
        String lead = people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            Path jar = PluginJar.of("passing").version("1.0." + round).into(modules);
            directory.installAll();
            loaders.add(host.use(
                    "passing",
                    model -> new WeakReference<>(
                            model.datasets().getFirst().type().getClassLoader())));
            switchOn(lead, "passing");
            assertThat(post(lead, "passing", "r" + round).statusCode()).isEqualTo(201);
            assertThat(send(request(lead, "/api/v1/modules/passing/measures/visits")
                                    .GET())
                            .body())
                    .contains("2016-17 Q1");
            assertThat(send(request(lead, "/modules/passing/datasets/visits").GET())
                            .statusCode())
                    .isEqualTo(200);
            Files.delete(jar);
            directory.installAll();
        }
        for (int attempt = 0; attempt < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); attempt++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(loaders).allMatch(loader -> loader.get() == null);
    }

    @Test
    void fiftyUpgradesLeaveNoClassLoaderBehind() throws IOException, InterruptedException {
        String lead = people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD));
        Path jar = PluginJar.of("evergreen").into(elsewhere);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            Path next = PluginJar.again(jar, "2." + round + ".0", elsewhere);
            try (InputStream content = Files.newInputStream(next)) {
                assertThat(operations
                                .install(content, "evergreen.jar", UUID.randomUUID())
                                .installed())
                        .isTrue();
            }
            loaders.add(host.use(
                    "evergreen",
                    model -> new WeakReference<>(
                            model.datasets().getFirst().type().getClassLoader())));
            switchOn(lead, "evergreen");
            assertThat(post(lead, "evergreen", "r" + round).statusCode()).isEqualTo(201);
            for (String path : List.of(
                    "/api/v1/modules/evergreen/measures/visits",
                    "/api/v1/modules/evergreen/datasets/visits/records",
                    "/modules/evergreen/datasets/visits",
                    "/modules/evergreen/datasets/visits/records/new")) {
                assertThat(send(request(lead, path).GET()).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
        WeakReference<ClassLoader> serving = loaders.removeLast();
        assertThat(serving.get()).isNotNull();
        for (int attempt = 0; attempt < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); attempt++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(loaders).allMatch(loader -> loader.get() == null);
        try (Stream<Path> copies = Files.list(copies())) {
            assertThat(copies.count()).isEqualTo(serving());
        }
    }

    private long serving() {
        return host.all().stream().filter(module -> module.model() != null).count();
    }

    private Path copies() {
        return modules.resolveSibling("replicas")
                .resolve(folder.id().toString())
                .resolve("copies");
    }

    @Test
    void itsPagesAreAccessible() throws IOException, InterruptedException {
        TwoTenants.Made made = tenants.make();
        String lead = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD));
        PluginJar.of("shown").into(modules);
        PluginJar.of("unshown").withoutServiceFile().into(modules);
        directory.installAll();
        switchOn(lead, "shown");
        assertThat(post(lead, "shown", "r1").statusCode()).isEqualTo(201);
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + lead));
            visit(page, "/modules", "modules");
            visit(page, "/modules/shown", "module");
            visit(page, "/modules/shown/datasets/visits", "records");
            visit(page, "/modules/shown/datasets/visits/import", "records-import");
            visit(page, "/modules/shown/measures/visits", "measure");
            visit(page, "/modules/shown/datasets/visits/records/new", "record-form");
            save(page);
            assertThat(page.title()).startsWith("Error: ");
            Browser.accessible(page, "record-form-errors");
            page.getByLabel("Reference").fill("typed-1");
            page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("3");
            page.getByLabel("Month").fill("5");
            page.getByLabel("Year").fill("2016");
            page.getByLabel("Home").check();
            save(page);
            assertThat(Browser.content(page)).contains("3 May 2016");
            Browser.accessible(page, "record");

            Page operator = browser.visitor(server.getURI());
            operator.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + people.tokenOf(people.operator())));
            visit(operator, "/modules/unshown", "module-refused");
            assertThat(Browser.content(operator)).contains(ModuleJar.SERVICE_FILE);
        }
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }

    private static void visit(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private void switchOn(String lead, String module) {
        assertThat(send(request(lead, "/api/v1/modules/" + module + "/use")
                                .PUT(BodyPublishers.ofString("{\"on\": true}")))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(String token, String module, String reference) {
        return send(request(token, "/api/v1/modules/" + module + "/datasets/visits/records")
                .POST(BodyPublishers.ofString(
                        "{\"reference\": \"%s\", \"day\": \"2016-05-17\", \"place\": \"HOME\"}".formatted(reference))));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }
}
