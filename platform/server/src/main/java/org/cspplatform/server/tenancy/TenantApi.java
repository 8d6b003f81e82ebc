package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Regions and partnerships: their names for everybody signed in, their making for the operator. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Regions and partnerships")
class TenantApi {
    private static final String OPERATOR = "operator";

    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final TenantRegistry registry;
    private final Clock clock;

    TenantApi(RegionDirectory regions, PartnershipDirectory partnerships, TenantRegistry registry, Clock clock) {
        this.regions = regions;
        this.partnerships = partnerships;
        this.registry = registry;
        this.clock = clock;
    }

    /** A region as the API shows it. */
    @Introspected
    record RegionEntry(String code, String name, @Nullable String parent, String localPolicingBody) {}

    /** A partnership as the API shows it. */
    @Introspected
    record PartnershipEntry(
            String code,
            String name,
            String localAuthority,
            @Nullable String onsCode) {
        static PartnershipEntry of(Partnership partnership) {
            return new PartnershipEntry(
                    partnership.code(), partnership.name(), partnership.localAuthority(), partnership.onsCode());
        }
    }

    /**
     * A merger.
     *
     * @param predecessor code of the partnership that ended
     * @param on the day from which the successor stands in its place
     */
    @Introspected
    record NewSuccession(String predecessor, LocalDate on) {}

    /** All regions, by name. */
    @Get("/regions")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    List<RegionEntry> regions() {
        return regions.all().stream().map(this::entry).toList();
    }

    /** A region's partnerships today, those of regions below it included. */
    @Get("/regions/{region}/partnerships")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    List<PartnershipEntry> partnerships(String region) {
        Region found = regions.byCode(region).orElseThrow(() -> new NotFoundException("region"));
        return partnerships.inRegion(found.id(), LocalDate.now(clock)).stream()
                .map(PartnershipEntry::of)
                .toList();
    }

    /** Makes a region. */
    @Post("/regions")
    @Secured(OPERATOR)
    HttpResponse<RegionEntry> create(@Body @Valid NewRegion region) {
        Region made = registry.create(region);
        return HttpResponse.created(entry(made), URI.create("/api/v1/regions"));
    }

    /** Makes a partnership; it can be used at once. */
    @Post("/partnerships")
    @Secured(OPERATOR)
    HttpResponse<PartnershipEntry> create(@Body @Valid NewPartnership partnership) {
        Partnership made = registry.create(partnership);
        return HttpResponse.created(
                PartnershipEntry.of(made), URI.create("/api/v1/regions/" + partnership.region() + "/partnerships"));
    }

    /** Records that a partnership took over from another. */
    @Post("/partnerships/{code}/predecessors")
    @Secured(OPERATOR)
    @Status(io.micronaut.http.HttpStatus.NO_CONTENT)
    void succeed(String code, @Body NewSuccession succession) {
        registry.succeed(code, succession.predecessor(), succession.on());
    }

    private RegionEntry entry(Region region) {
        UUID parent = region.parentId();
        Optional<Region> above = parent == null ? Optional.empty() : regions.byId(parent);
        return new RegionEntry(
                region.code(), region.name(), above.map(Region::code).orElse(null), region.localPolicingBody());
    }
}
