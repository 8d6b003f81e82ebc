package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.cspplatform.server.measures.populations.PopulationFile;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** Populations from mid-2016 to mid-2019 and of mid-2022, in round numbers; a year without one has that of the year before. */
@Singleton
final class DemoPopulations implements DemoStep {
    private static final String FILE = "/demo/west-midlands/populations-2016-2022.csv";

    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final PopulationFile file;
    private final PopulationStore store;
    private final Clock clock;

    DemoPopulations(
            RegionDirectory regions,
            PartnershipDirectory partnerships,
            Scopes scopes,
            PopulationFile file,
            PopulationStore store,
            Clock clock) {
        this.regions = regions;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.file = file;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "populations";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void load() {
        Region region = regions.byCode(DemoData.REGION).orElseThrow();
        scopes.ofRegionalOffice(region.id())
                .run(() -> store.write(
                        file.read(content(), partnerships.inRegion(region.id(), LocalDate.now(clock))), null));
    }

    private static byte[] content() {
        try (InputStream stream = DemoPopulations.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The demo lacks " + FILE);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
