package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

@MicronautTest(transactional = false)
final class InstalledApiTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    @Test
    void theDocumentSaysWhatIsInstalledAndNothingElse() throws IOException {
        assertThat(part(document(), "components", "schemas")).doesNotContainKey("documented.cases");

        Path jar = CasesJar.of("documented").into(modules);
        directory.installAll();
        Map<String, Object> document = document();
        Map<String, Object> paths = part(document, "paths");
        String cases = "/api/v1/modules/documented/datasets/cases";
        assertThat(paths)
                .containsKeys(cases + "/records", cases + "/records/{id}", cases + "/shared", cases + "/attachments")
                .containsKey("/api/v1/modules/documented/datasets/providers/records")
                .doesNotContainKey("/api/v1/modules/documented/datasets/providers/shared")
                .containsKey("/api/v1/token");
        assertThat(String.valueOf(part(paths, cases + "/records", "get").get("parameters")))
                .contains("counts-from", "name=stage", "name=themes", "name=team")
                .doesNotContain("name=name");

        Map<String, Object> schema = part(document, "components", "schemas", "documented.cases");
        assertThat(String.valueOf(schema.get("required"))).isEqualTo("[reference, openedOn, stage, first, second]");
        assertThat(String.valueOf(schema.get("description"))).contains("Law-enforcement processing");
        assertThat(part(schema, "properties", "reference")).containsEntry("maxLength", 20);
        assertThat(part(schema, "properties", "stage").toString())
                .contains("[OPEN, OLD, NEW]", "OLD: Old way, until 2015-12-31");
        assertThat(part(schema, "properties", "themes", "items")).containsEntry("type", "string");
        assertThat(part(schema, "properties", "pauses", "items", "properties")).containsKeys("from", "until", "why");
        assertThat(part(schema, "properties", "cost")).containsEntry("nullable", true);
        assertThat(part(schema, "properties", "total")).containsEntry("readOnly", true);
        assertThat(part(schema, "properties", "openedOn")).containsEntry("format", "date");

        Files.delete(jar);
        directory.installAll();
    }

    private Map<String, Object> document() {
        ApiClient anybody =
                new ApiClient(HttpClient.newHttpClient(), server.getURL().toString(), "");
        String text = anybody.send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.getURL() + "/api/openapi.yml"))
                                .GET())
                .body();
        LoaderOptions large = new LoaderOptions();
        large.setCodePointLimit(50_000_000);
        return new Yaml(large).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> document, String... names) {
        Map<String, Object> part = document;
        for (String name : names) {
            part = (Map<String, Object>) Objects.requireNonNull(part.get(name), name);
        }
        return part;
    }
}
