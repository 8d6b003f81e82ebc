package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** How strictly a region protects what its board and the public see. */
@Controller("/api/v1/regions/{region}/release-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Released measures")
class ReleasePoliciesApi {
    private final Reach reach;
    private final ReleasePolicies policies;

    ReleasePoliciesApi(Reach reach, ReleasePolicies policies) {
        this.reach = reach;
        this.policies = policies;
    }

    /** @param audience whom they are for */
    @Introspected
    record InForce(Audience audience, Rules rules, @Nullable Integer releaseAfterDays) {}

    /** What holds today, and every decision, the newest first. */
    @Introspected
    record PoliciesAnswer(List<InForce> today, List<ReleasePolicy> history) {}

    /**
     * A decision.
     *
     * @param threshold the smallest count shown, 3 to 50
     * @param roundingBase 1, 5, 10 or 20
     * @param minimumContributors for a total of the region, 3 to 20
     * @param hidesWholeGroups whether 0% and 100% are suppressed
     * @param from today when it is left out
     */
    @Introspected
    record PolicyOrder(
            @Nullable Audience audience,
            int threshold,
            int roundingBase,
            int minimumContributors,
            boolean hidesWholeGroups,
            @Nullable Integer releaseAfterDays,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @Get
    @Secured({Role.REGION_OFFICER, Role.REGION_ANALYST})
    @Audited(action = AuditAction.READ, subject = "release-policy")
    PoliciesAnswer read(String region) {
        Region found = reach.region(region);
        return new PoliciesAnswer(
                Arrays.stream(Audience.values())
                        .map(audience -> new InForce(
                                audience,
                                policies.today(found, audience),
                                policies.releaseAfterDays(found, audience).orElse(null)))
                        .toList(),
                policies.history(found));
    }

    /** Decides for tables made from a day on. */
    @Post
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.ADMINISTER, subject = "release-policy")
    HttpResponse<PoliciesAnswer> decide(String region, @Body PolicyOrder order, SignedIn person) {
        Region found = reach.region(region);
        Audience audience = order.audience();
        if (audience == null) {
            throw new InvalidException("audience", "Say whom the rules are for: BOARD or PUBLIC");
        }
        Rules rules = new Rules(
                order.threshold(), order.roundingBase(), order.minimumContributors(), order.hidesWholeGroups());
        policies.decide(
                found,
                policies.policy(
                        audience,
                        order.from(),
                        rules,
                        order.releaseAfterDays(),
                        order.reason() == null ? "" : order.reason(),
                        person.name()),
                person.accountId());
        return HttpResponse.created(read(region));
    }
}
