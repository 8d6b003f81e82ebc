package org.cspplatform.plugin.dhrlearning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with every module that is built: partnerships use different ones, with records of their own. */
final class DemoIT {
    @Test
    void partnershipsOfTheDemoUseDifferentModules(@TempDir Path folder) throws IOException {
        Path modules = Files.createDirectories(folder.resolve("modules"));
        for (Path jar : jars()) {
            Files.copy(jar, modules.resolve(jar.getFileName()));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.startThrowaway();
                ApplicationContext context = Application.start(
                        PlatformDatabase.prepare(database.administrator()),
                        Map.of(
                                "micronaut.server.port",
                                "-1",
                                "csp.data.directory",
                                folder.toString(),
                                "csp.modules.directory",
                                modules.toString(),
                                "csp.mail.folder",
                                folder.resolve("mail").toString(),
                                "csp.demo.enabled",
                                "true",
                                "csp.demo.password",
                                "a fence of willow"))) {
            assertThat(modulesOf(context, "dudley")).contains("dhr-learning");
            assertThat(modulesOf(context, "birmingham")).contains("dhr-learning");
            assertThat(modulesOf(context, "solihull")).doesNotContain("dhr-learning");
        }
    }

    /** This module's, and those of its neighbours that are built. */
    private static List<Path> jars() throws IOException {
        Path plugins = Path.of("..").toRealPath();
        try (Stream<Path> files = Files.find(
                plugins,
                3,
                (path, _) -> path.toString().contains("/target/")
                        && path.getFileName().toString().matches("[a-z-]+-[0-9.]+(-SNAPSHOT)?\\.jar"))) {
            return files.toList();
        }
    }

    private static List<String> modulesOf(ApplicationContext context, String partnership) {
        PartnershipDirectory partnerships = context.getBean(PartnershipDirectory.class);
        return context.getBean(Scopes.class)
                .ofPartnership(partnerships.byCode(partnership).orElseThrow().id())
                .call(() -> context.getBean(ModuleHost.class).all().stream()
                        .map(module -> module.id())
                        .filter(context.getBean(Modules.class)::isOn)
                        .sorted()
                        .toList());
    }
}
