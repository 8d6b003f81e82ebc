package org.cspplatform.server.measures.populations;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;

/** Populations, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Populations")
class PopulationsApi {
    private final Reach reach;
    private final PartnershipDirectory partnerships;
    private final PopulationStore store;
    private final PopulationFile file;
    private final Clock clock;

    PopulationsApi(
            Reach reach, PartnershipDirectory partnerships, PopulationStore store, PopulationFile file, Clock clock) {
        this.reach = reach;
        this.partnerships = partnerships;
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    /** What is known of one partnership's area, by group and year. */
    @Get("/partnerships/{partnership}/populations")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    List<PopulationView> ofPartnership(String partnership) {
        Partnership found = reach.partnership(partnership);
        return store.read(found.id()).stream()
                .map(entry -> PopulationView.of(found, entry))
                .toList();
    }

    /** What is known of every partnership of the region. */
    @Get("/regions/{region}/populations")
    @Secured(Role.REGION_OFFICER)
    List<PopulationView> ofRegion(String region) {
        List<PopulationView> all = new ArrayList<>();
        for (Partnership each : of(reach.region(region))) {
            store.read(each.id()).forEach(entry -> all.add(PopulationView.of(each, entry)));
        }
        return all;
    }

    /**
     * Enters populations from a CSV file with the columns partnership, group, year, people and source: all of it, or nothing
     * when a row is wrong. A year that is known already is replaced.
     */
    @Put("/regions/{region}/populations")
    @Consumes(MediaType.TEXT_CSV)
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.UPDATE, subject = "population")
    List<PopulationView> enter(String region, @Body String csv, SignedIn person) {
        Region found = reach.region(region);
        store.write(file.read(csv.getBytes(StandardCharsets.UTF_8), of(found)), person.accountId());
        return ofRegion(region);
    }

    private List<Partnership> of(Region region) {
        return partnerships.inRegion(region.id(), LocalDate.now(clock));
    }
}
