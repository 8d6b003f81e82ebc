package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(transactional = false)
final class ModuleLifeApiTest implements ServerTest {
    private static final String MODULES = "/api/v1/modules";

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

    @Value("${csp.modules.directory}")
    Path modules;

    @TempDir
    Path elsewhere;

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    private ApiClient operator;
    private ApiClient lead;

    @BeforeAll
    void signIn() {
        operator = new ApiClient(http, server.getURI(), people.tokenOf(people.operator()));
        lead = new ApiClient(
                http, server.getURI(), people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD)));
    }

    @Test
    void aModuleIsCheckedInstalledUpgradedRolledBackAndRemoved() {
        Path first = PluginJar.of("uploaded").into(elsewhere);
        HttpResponse<String> checked = operator.upload(MODULES + "?check=true", first);
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("\"acceptable\":true", "\"installed\":false");
        assertThat(operator.get(MODULES + "/uploaded").statusCode()).isEqualTo(404);

        HttpResponse<String> installed = operator.upload(MODULES, first);
        assertThat(installed.statusCode()).as(installed.body()).isEqualTo(201);
        assertThat(installed.headers().firstValue("Location")).hasValue("/api/v1/modules/uploaded");
        assertThat(version("uploaded")).isEqualTo("1.0.0");

        // Additive: the first version can still do without the column.
        Path second = PluginJar.of("uploaded")
                .version("1.1.0")
                .record(PluginJar.RECORD.replace("@Personal", "@Label(\"Note\") @Nullable String note,\n@Personal"))
                .migration("V2__note.sql", "alter table visits add column note text;")
                .into(elsewhere);
        assertThat(operator.upload(MODULES, second).statusCode()).isEqualTo(201);
        assertThat(version("uploaded")).isEqualTo("1.1.0");

        HttpResponse<String> back = operator.post(MODULES + "/uploaded/roll-back", "{}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(version("uploaded")).isEqualTo("1.0.0");
        assertThat(operator.get(MODULES + "/uploaded/versions").body())
                .containsSubsequence("\"version\":\"1.0.0\"", "\"serves\":true", "\"version\":\"1.1.0\"");

        assertThat(operator.delete(MODULES + "/uploaded").body()).contains("records and its versions are kept");
        assertThat(host.find("uploaded").orElseThrow().state()).isEqualTo(ModuleState.REMOVED);
        assertThat(operator.delete(MODULES + "/uploaded").statusCode()).isEqualTo(409);
        assertThat(operator.upload(MODULES, second).statusCode()).isEqualTo(201);
        assertThat(version("uploaded")).isEqualTo("1.1.0");
    }

    @Test
    void aCheckNamesEveryProblemAndChangesNothing() {
        operator.upload(MODULES, PluginJar.of("checked").into(elsewhere));
        Path bad = PluginJar.of("checked")
                .version("2.0.0")
                .requires(">=9.0.0")
                .migration("V2__less.sql", "alter table visits drop column name, drop column minutes;")
                .into(elsewhere);
        HttpResponse<String> answer = operator.upload(MODULES + "?check=true", bad);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"acceptable\":false",
                        "META-INF/MANIFEST.MF",
                        "table visits, column name",
                        "table visits, column minutes");
        HttpResponse<String> refused = operator.upload(MODULES, bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("table visits, column name");
        assertThat(version("checked")).isEqualTo("1.0.0");
        assertThat(operator.get(MODULES + "/checked/versions").body()).doesNotContain("2.0.0");
    }

    @Test
    void aRollBackThatDoesNotFitTheTablesIsRefusedNamingEachMisfit() {
        operator.upload(MODULES, PluginJar.of("onward").into(elsewhere));
        HttpResponse<String> upgrade = operator.upload(
                MODULES,
                PluginJar.of("onward")
                        .version("2.0.0")
                        .record(PluginJar.RECORD
                                .replace(
                                        "@Label(\"Minutes\") @Bounds(min = \"1\", max = \"600\") @Nullable Integer"
                                                + " minutes,",
                                        "")
                                .replace("@Personal", "@Label(\"Ward\") String ward,\n@Personal"))
                        .migration(
                                "V2__ward.sql",
                                "alter table visits drop column minutes, add column ward text not null;")
                        .into(elsewhere));
        assertThat(upgrade.statusCode()).as(upgrade.body()).isEqualTo(201);
        HttpResponse<String> back = operator.post(MODULES + "/onward/roll-back", "{}");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("table visits, column minutes", "table visits, column ward");
        assertThat(version("onward")).isEqualTo("2.0.0");
    }

    @Test
    void noFileInTheDirectoryUndoesWhatTheOperatorDecided() throws Exception {
        Path dropped = PluginJar.of("decided").version("1.1.0").into(modules);
        directory.installAll();
        assertThat(version("decided")).isEqualTo("1.1.0");
        operator.delete(MODULES + "/decided");
        // As the start command copies it again, and as another build of the same version would come.
        Files.setLastModifiedTime(dropped, java.nio.file.attribute.FileTime.fromMillis(0));
        PluginJar.of("decided").version("1.0.9").into(modules);
        directory.installAll();
        assertThat(host.find("decided").orElseThrow().state()).isEqualTo(ModuleState.REMOVED);

        PluginJar.of("decided").version("1.2.0").into(modules);
        directory.installAll();
        assertThat(version("decided")).isEqualTo("1.2.0");
        assertThat(operator.post(MODULES + "/decided/roll-back", "{}").statusCode())
                .isEqualTo(200);
        Files.setLastModifiedTime(dropped, java.nio.file.attribute.FileTime.fromMillis(1));
        directory.installAll();
        assertThat(version("decided")).isEqualTo("1.1.0");
    }

    @Test
    void whatIsNoJarAndWhoIsNoOperatorIsRefused() throws Exception {
        Path text = Files.writeString(elsewhere.resolve("text.jar"), "no jar");
        assertThat(operator.upload(MODULES, text).statusCode()).isEqualTo(422);
        Path jar = PluginJar.of("foreigner").into(elsewhere);
        assertThat(lead.upload(MODULES, jar).statusCode()).isEqualTo(403);
        assertThat(lead.delete(MODULES + "/uploaded").statusCode()).isEqualTo(403);
        assertThat(operator.get(MODULES + "/nonesuch/versions").statusCode()).isEqualTo(404);
    }

    private String version(String module) {
        return host.find(module).orElseThrow().version();
    }
}
