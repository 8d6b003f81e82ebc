package org.cspplatform.server.release;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** The region's protection rules, for its office: what holds, what held, and a form for what shall hold. */
@Hidden
@Controller("/regions/{region}/release-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
public class ReleasePolicyPages {
    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Reach reach;
    private final ReleasePolicies policies;

    ReleasePolicyPages(Reach reach, ReleasePolicies policies) {
        this.reach = reach;
        this.policies = policies;
    }

    /** One set of rules in words. */
    public record InWords(String audience, String rules, String from, String reason, String setBy, String setAt) {}

    /**
     * The page.
     *
     * @param today what holds for each audience
     */
    public record PolicyPage(
            String regionName,
            String path,
            List<InWords> today,
            List<InWords> history,
            PolicyForm form,
            boolean decided,
            List<FieldError> errors) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "release-policy")
    HttpResponse<?> show(String region, @QueryValue @Nullable String decided, @QueryValue @Nullable String audience) {
        Region found = reach.region(region);
        Audience readers = "PUBLIC".equals(audience) ? Audience.PUBLIC : Audience.BOARD;
        PolicyForm form = PolicyForm.of(
                readers,
                policies.today(found, readers),
                policies.releaseAfterDays(found, readers).orElse(null));
        return HttpResponse.ok(Pages.view("release/policies", page(found, form, decided != null, List.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.ADMINISTER, subject = "release-policy")
    HttpResponse<?> decide(String region, @Body PolicyForm form, SignedIn person) {
        Region found = reach.region(region);
        try {
            policies.decide(found, form.entered(policies, person.name()), person.accountId());
            return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/release-policies?decided="));
        } catch (InvalidException wrong) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("release/policies", page(found, form, false, wrong.errors())));
        }
    }

    private PolicyPage page(Region region, PolicyForm form, boolean decided, List<FieldError> errors) {
        return new PolicyPage(
                region.name(),
                "/regions/" + region.code() + "/release-policies",
                List.of(today(region, Audience.BOARD), today(region, Audience.PUBLIC)),
                policies.history(region).stream()
                        .map(policy -> new InWords(
                                policy.audience().title(),
                                words(policy.rules(), policy.releaseAfterDays()),
                                DAY.format(policy.from()),
                                policy.reason(),
                                policy.setBy(),
                                DAY.format(policy.setAt().atZone(PLACE))))
                        .toList(),
                form,
                decided,
                errors);
    }

    private InWords today(Region region, Audience audience) {
        return new InWords(
                audience.title(),
                words(
                        policies.today(region, audience),
                        policies.releaseAfterDays(region, audience).orElse(null)),
                "",
                "",
                "",
                "");
    }

    private static String words(Rules rules, @Nullable Integer releaseAfterDays) {
        return "Counts from 1 to %d are not shown, nor what could give one away. %s A total of the region needs %d partnerships. %s%s"
                .formatted(
                        rules.threshold() - 1,
                        rules.roundingBase() > 1
                                ? "Counts are rounded to the nearest " + rules.roundingBase() + "."
                                : "Counts are not rounded.",
                        rules.minimumContributors(),
                        rules.hidesWholeGroups() ? "0% and 100% are not shown." : "0% and 100% are shown.",
                        releaseAfterDays == null
                                ? " An officer releases the figures."
                                : " Figures are released %d days after the end of the quarter."
                                        .formatted(releaseAfterDays));
    }
}
