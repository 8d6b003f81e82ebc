package org.cspplatform.server.funding.plan;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.Slice;

/** A partnership's planned activities with their expected outcomes. */
@Controller("/api/v1/partnerships/{code}/activities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Plans")
class ActivityApi {
    private final Reach reach;
    private final Plans plans;
    private final MoneyHistory history;

    ActivityApi(Reach reach, Plans plans, MoneyHistory history) {
        this.reach = reach;
        this.plans = plans;
        this.history = history;
    }

    /** The activities of a year, oldest first. */
    @Get("{?after,limit}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "activity", partnership = "code")
    Slice<Activity> activities(
            String code, @QueryValue FinancialYear year, @Nullable UUID after, @Nullable Integer limit) {
        int most = Slice.limit(limit);
        return Slice.of(
                plans.activities(reach.partnership(code), year, after, most + 1), most, activity -> activity.id()
                        .toString());
    }

    /** Adds an activity to the plan of a year. */
    @Post
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.CREATE, subject = "activity", partnership = "code")
    HttpResponse<Activity> add(
            String code, @QueryValue FinancialYear year, @Body @Valid NewActivity activity, SignedIn person) {
        Activity added = plans.add(reach.partnership(code), year, activity, person.name());
        URI place = URI.create("/api/v1/partnerships/" + code + "/activities/" + added.id());
        return withTag(HttpResponse.created(added, place), added);
    }

    @Get("/{id}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "activity", partnership = "code")
    HttpResponse<Activity> activity(String code, UUID id) {
        Activity found = plans.activity(reach.partnership(code), id);
        return withTag(HttpResponse.ok(found), found);
    }

    /** Puts an activity in place of the version named by If-Match. Outcomes that are left out are withdrawn. */
    @Put("/{id}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.UPDATE, subject = "activity", partnership = "code")
    HttpResponse<Activity> replace(
            String code, UUID id, @Body @Valid NewActivity activity, SignedIn person, HttpRequest<?> request) {
        Partnership partnership = reach.partnership(code);
        Activity present = plans.activity(partnership, id);
        ETags.require(request, present.version());
        Activity replaced = plans.replace(partnership, present, activity, person.name());
        return withTag(HttpResponse.ok(replaced), replaced);
    }

    /** Takes the version named by If-Match out of the plan; its history stays. */
    @Delete("/{id}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Status(HttpStatus.NO_CONTENT)
    @Audited(action = AuditAction.DELETE, subject = "activity", partnership = "code")
    void withdraw(String code, UUID id, SignedIn person, HttpRequest<?> request) {
        Partnership partnership = reach.partnership(code);
        Activity present = plans.activity(partnership, id);
        ETags.require(request, present.version());
        plans.withdraw(partnership, present, person.name());
    }

    /** Every version of an activity and of its expected outcomes, oldest first; of a withdrawn one too. */
    @Get("/{id}/history")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "activity", partnership = "code")
    List<PastVersion> history(String code, UUID id) {
        return history.ofPartnership(reach.partnership(code).id(), id);
    }

    private static HttpResponse<Activity> withTag(MutableHttpResponse<Activity> response, Activity activity) {
        return response.header(HttpHeaders.ETAG, ETags.of(activity.version()));
    }
}
