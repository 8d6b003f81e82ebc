package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspplatform.module.Demo;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.records.RecordCheck;
import org.cspplatform.server.records.Records;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.records.imports.RecordsImport;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** Loads what the generators of a module make, as files: through the same checks as everybody's. */
@Singleton
final class DemoRecords {
    private static final int MOST_SHARED = 40;

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
    private final RecordCheck check;
    private final Records records;
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Scopes scopes;
    private final Clock clock;

    DemoRecords(
            ModuleDirectory directory,
            ModuleHost host,
            Modules modules,
            RecordsImport imports,
            RecordCheck check,
            Records records,
            PartnershipDirectory partnerships,
            RegionDirectory regions,
            Scopes scopes,
            Clock clock) {
        this.directory = directory;
        this.host = host;
        this.modules = modules;
        this.imports = imports;
        this.check = check;
        this.records = records;
        this.partnerships = partnerships;
        this.regions = regions;
        this.scopes = scopes;
        this.clock = clock;
    }

    boolean isStarted(String module) {
        directory.installAll();
        return host.find(module)
                .filter(found -> found.state() == ModuleState.STARTED)
                .isPresent();
    }

    /** The region's records first: those of partnerships may refer to them. */
    void load(String module, int years, List<String> codes) {
        regions.byCode(DemoData.REGION)
                .ifPresent(region -> scopes.ofRegionalOffice(region.id()).run(() -> load(module, years, region)));
        List<Runnable> loads = codes.stream()
                .flatMap(code -> partnerships.byCode(code).stream())
                .<Runnable>map(partnership ->
                        () -> scopes.ofPartnership(partnership.id()).run(() -> load(module, years, partnership)))
                .toList();
        // Half of the time goes into the database and half into the checks: two at a time keep both busy.
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            loads.stream().map(two::submit).toList().forEach(DemoRecords::await);
        }
    }

    private static void await(Future<?> load) {
        try {
            load.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The demo's records could not be loaded", failed.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stopped while the demo's records were loaded");
        }
    }

    private void load(String module, int years, Region region) {
        long residents = RESIDENTS.values().stream().mapToLong(Long::longValue).sum();
        Scene scene = scene(module, years, region.code(), residents);
        host.use(module, model -> enter(model, scene));
    }

    private void load(String module, int years, Partnership partnership) {
        modules.switchTo(module, true, null);
        Scene scene = scene(module, years, partnership.code(), RESIDENTS.getOrDefault(partnership.code(), 250_000L));
        host.use(module, model -> take(model, scene, partnership.id()));
    }

    private boolean take(ModuleModel model, Scene scene, UUID owner) {
        for (Demo.Definition<?> demo : model.demo()) {
            DatasetModel dataset = dataset(model, demo);
            List<? extends Record> made = demo.maker().apply(scene);
            if (!dataset.regional() && !made.isEmpty()) {
                imports.take(dataset, DemoFile.of(demo.dataset(), made), owner, null);
                share(dataset);
            }
        }
        return true;
    }

    /** Every second one of what may be shared, so that the region has something to read. */
    private void share(DatasetModel dataset) {
        if (dataset.shareable()) {
            List<StoredRecord> made = records.list(dataset, null, MOST_SHARED);
            for (int i = 0; i < made.size(); i += 2) {
                records.share(dataset, made.get(i).id(), true);
            }
        }
    }

    /** One by one, as a regional office does; all of a list that is empty, or nothing. */
    private boolean enter(ModuleModel model, Scene scene) {
        for (Demo.Definition<?> demo : model.demo()) {
            DatasetModel dataset = dataset(model, demo);
            if (dataset.regional() && records.list(dataset, null, 1).isEmpty()) {
                for (Record made : demo.maker().apply(scene)) {
                    records.create(
                            dataset,
                            check.check(dataset, DemoFile.row(demo.dataset(), made))
                                    .orThrow());
                }
            }
        }
        return true;
    }

    private static DatasetModel dataset(ModuleModel model, Demo.Definition<?> demo) {
        return model.datasets().stream()
                .filter(each -> each.type().equals(demo.dataset()))
                .findFirst()
                .orElseThrow();
    }

    /** So many years until yesterday, from the first day of a quarter. */
    private Scene scene(String module, int years, String place, long residents) {
        LocalDate today = LocalDate.now(clock);
        LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Scene(
                place, residents, quarter.minusYears(years), today.minusDays(1), (module + "/" + place).hashCode());
    }
}
