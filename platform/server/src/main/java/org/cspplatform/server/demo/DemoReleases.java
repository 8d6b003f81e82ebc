package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.measures.cells.CellKeeper;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.release.ReleaseDesk;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/**
 * Releases what the demo's modules count, two months after each quarter, so that the last one waits for somebody to release it. The
 * latest are there at once; those before come within a minute or two, while people look around.
 */
@Singleton
final class DemoReleases implements DemoStep {
    private static final int DAYS = 60;
    private static final int MONTHS = 8;

    /** Nobody's account: a decision of the demo. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final ModuleHost modules;
    private final CellKeeper cells;
    private final ReleaseDesk desk;
    private final Clock clock;

    DemoReleases(
            RegionDirectory regions,
            PartnershipDirectory partnerships,
            Scopes scopes,
            ModuleHost modules,
            CellKeeper cells,
            ReleaseDesk desk,
            Clock clock) {
        this.regions = regions;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.modules = modules;
        this.cells = cells;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "released measures";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void load() {
        Region region = regions.byCode(DemoData.REGION).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        scopes.ofRegionalOffice(region.id())
                .run(() -> desk.releaseByItself(
                        region,
                        DAYS,
                        "Two months are enough to check a quarter's figures.",
                        NOBODY,
                        "Regional office (demo)"));
        List<String> serving = modules.all().stream()
                .filter(module -> module.state() == ModuleState.STARTED)
                .map(InstalledModule::id)
                .toList();
        for (Partnership partnership : partnerships.inRegion(region.id(), today)) {
            scopes.ofPartnership(partnership.id()).run(() -> serving.forEach(this::count));
        }
        desk.catchUp(today.minusMonths(MONTHS));
    }

    private void count(String module) {
        modules.use(module, model -> {
            cells.bringUpToDate(model);
            return module;
        });
    }
}
