package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Demo;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.Whose;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.records.imports.RecordsImport;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** Loads what the generators of a module make, as files: through the same checks as everybody's. */
@Singleton
final class DemoRecords {
    private static final int YEARS = 5;

    /** Residents at the census of 2021, in round numbers: sizes only. */
    private static final Map<String, Long> RESIDENTS = Map.of(
            "birmingham", 1_145_000L,
            "coventry", 345_000L,
            "dudley", 323_000L,
            "sandwell", 342_000L,
            "solihull", 216_000L,
            "walsall", 284_000L,
            "wolverhampton", 264_000L);

    private final ModuleDirectory directory;
    private final ModuleHost host;
    private final Modules modules;
    private final RecordsImport imports;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final Clock clock;

    DemoRecords(
            ModuleDirectory directory,
            ModuleHost host,
            Modules modules,
            RecordsImport imports,
            PartnershipDirectory partnerships,
            Scopes scopes,
            Clock clock) {
        this.directory = directory;
        this.host = host;
        this.modules = modules;
        this.imports = imports;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.clock = clock;
    }

    boolean isStarted(String module) {
        directory.installAll();
        return host.find(module)
                .filter(found -> found.state() == ModuleState.STARTED)
                .isPresent();
    }

    void load(String module, List<String> codes) {
        for (String code : codes) {
            partnerships.byCode(code).ifPresent(partnership -> scopes.ofPartnership(partnership.id())
                    .run(() -> load(module, partnership)));
        }
    }

    private void load(String module, Partnership partnership) {
        modules.switchTo(module, true, null);
        Scene scene = scene(module, partnership.code(), RESIDENTS.getOrDefault(partnership.code(), 250_000L));
        host.use(module, model -> take(model, scene, partnership.id()));
    }

    private int take(ModuleModel model, Scene scene, UUID owner) {
        int taken = 0;
        for (Demo.Definition<?> demo : model.demo()) {
            DatasetModel dataset = model.datasets().stream()
                    .filter(each -> each.type().equals(demo.dataset()))
                    .findFirst()
                    .orElseThrow();
            if (!isRegional(dataset)) {
                List<? extends Record> records = demo.maker().apply(scene);
                if (!records.isEmpty()) {
                    taken += imports.take(dataset, DemoFile.of(demo.dataset(), records), owner, null)
                            .added();
                }
            }
        }
        return taken;
    }

    private static boolean isRegional(DatasetModel dataset) {
        Dataset annotation = dataset.type().getAnnotation(Dataset.class);
        return annotation != null && annotation.whose() == Whose.REGION;
    }

    /** Five years until yesterday, from the first day of a quarter. */
    private Scene scene(String module, String place, long residents) {
        LocalDate today = LocalDate.now(clock);
        LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Scene(
                place, residents, quarter.minusYears(YEARS), today.minusDays(1), (module + "/" + place).hashCode());
    }
}
