package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.records.imports.RecordsImport;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** Two partnerships use the arrest referral module, with invented contacts; once its jar is there. */
@Singleton
final class DemoModules implements DemoStep {
    private static final String MODULE = "arrest-referral";
    private static final List<String> PARTNERSHIPS = List.of("birmingham", "coventry");

    private final ModuleDirectory directory;
    private final Modules modules;
    private final RecordsImport imports;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;

    DemoModules(
            ModuleDirectory directory,
            Modules modules,
            RecordsImport imports,
            PartnershipDirectory partnerships,
            Scopes scopes) {
        this.directory = directory;
        this.modules = modules;
        this.imports = imports;
        this.partnerships = partnerships;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "arrest referral records";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isPossible() {
        directory.installAll();
        return modules.all().stream()
                .anyMatch(module -> module.id().equals(MODULE) && module.state() == ModuleState.STARTED);
    }

    @Override
    public void load() {
        for (String code : PARTNERSHIPS) {
            partnerships.byCode(code).ifPresent(partnership -> scopes.ofPartnership(partnership.id())
                    .run(() -> load(partnership)));
        }
    }

    private void load(Partnership partnership) {
        modules.switchTo(MODULE, true, null);
        byte[] file = file("arrest-referral-" + partnership.code() + ".csv");
        modules.inUse(MODULE, "contacts", (_, contacts) -> imports.take(contacts, file, partnership.id(), null));
    }

    private static byte[] file(String name) {
        try (InputStream file = DemoModules.class.getResourceAsStream("/demo/west-midlands/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The demo lacks " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
