package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Drafts of released tables and their release, for programs of the regional office. */
@Controller("/api/v1/regions/{region}/releases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.REGION_OFFICER)
@Tag(name = "Released measures")
class ReleasesApi {
    private final Reach reach;
    private final Releasing releasing;

    ReleasesApi(Reach reach, Releasing releasing) {
        this.reach = reach;
        this.releasing = releasing;
    }

    /**
     * What to release.
     *
     * @param audience BOARD or PUBLIC
     * @param drafts their ids as listed; or leave them out and name the quarter
     * @param quarter all drafts of it, for example {@code 2019-20-Q1}
     * @param reason needed where figures that are released already are restated
     */
    @Introspected
    record ReleaseOrder(
            Audience audience,
            @Nullable List<UUID> drafts,
            @Nullable String quarter,
            @Nullable String reason) {}

    /** How many tables were released. */
    @Introspected
    record Released(int released) {}

    /** The drafts, the latest quarter first. */
    @Get
    @Audited(action = AuditAction.READ, subject = "draft-figures")
    List<DraftLine> drafts(String region, @QueryValue @Nullable String quarter) {
        List<DraftLine> all = releasing.drafts(reach.region(region));
        if (quarter == null) {
            return all;
        }
        ReportedQuarter wanted = AskedFigures.quarter("quarter", quarter);
        return all.stream().filter(line -> line.from().equals(wanted.start())).toList();
    }

    /** Releases drafts, all or none. */
    @Post
    @Audited(action = AuditAction.RELEASE, subject = "figures")
    Released release(String region, @Body ReleaseOrder order, SignedIn person) {
        Region found = reach.region(region);
        List<UUID> drafts = order.drafts() != null ? order.drafts() : ofQuarter(found, order);
        if (drafts.isEmpty()) {
            throw new InvalidException("drafts", "There is no draft to release");
        }
        String reason = order.reason() == null ? "" : order.reason();
        releasing.release(found, order.audience(), drafts, person.accountId(), reason);
        return new Released(drafts.size());
    }

    private List<UUID> ofQuarter(Region region, ReleaseOrder order) {
        String quarter = order.quarter();
        if (quarter == null) {
            throw new InvalidException("drafts", "Name the drafts, or the quarter whose drafts are to be released");
        }
        ReportedQuarter wanted = AskedFigures.quarter("quarter", quarter);
        return releasing.drafts(region).stream()
                .filter(line ->
                        line.audience() == order.audience() && line.from().equals(wanted.start()))
                .map(DraftLine::id)
                .toList();
    }
}
