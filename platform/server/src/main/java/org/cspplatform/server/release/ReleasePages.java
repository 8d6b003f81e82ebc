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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Drafts by quarter and their release, for the regional office. */
@Hidden
@Controller("/regions/{region}/releases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
public class ReleasePages {
    private final Reach reach;
    private final Releasing releasing;
    private final DraftChanges changes;

    ReleasePages(Reach reach, Releasing releasing, DraftChanges changes) {
        this.reach = reach;
        this.releasing = releasing;
        this.changes = changes;
    }

    /** A quarter with how many tables could be released. */
    public record QuarterLine(String period, String path, long board, long everybody, boolean ended) {}

    /** The list of quarters. */
    public record QuartersPage(String regionName, String policies, List<QuarterLine> quarters) {}

    /**
     * A draft on the page of its quarter.
     *
     * @param path of the draft's figures
     * @param state "New", or what it restates
     * @param changes what a reader would see change; empty for a new one
     */
    public record DraftOnPage(
            String id, String module, String title, String path, String state, List<String> changes) {}

    /**
     * The drafts for one audience.
     *
     * @param ids of all of them, with commas between
     */
    public record Section(String audience, String title, String ids, boolean restates, List<DraftOnPage> drafts) {}

    /** The page of a quarter. */
    public record QuarterPage(
            String regionName,
            String period,
            String path,
            boolean ended,
            List<Section> sections,
            @Nullable String released,
            String reason,
            List<FieldError> errors) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "draft-figures")
    HttpResponse<?> quarters(String region) {
        Region found = reach.region(region);
        Map<String, List<DraftLine>> byQuarter = releasing.drafts(found).stream()
                .collect(Collectors.groupingBy(DraftLine::period, LinkedHashMap::new, Collectors.toList()));
        List<QuarterLine> lines = new ArrayList<>();
        byQuarter.forEach((period, drafts) -> lines.add(new QuarterLine(
                period,
                path(found, new ReportedQuarter(drafts.getFirst().from())),
                count(drafts, Audience.BOARD),
                count(drafts, Audience.PUBLIC),
                drafts.getFirst().ended())));
        return HttpResponse.ok(Pages.view(
                "release/quarters",
                new QuartersPage(found.name(), "/regions/" + found.code() + "/release-policies", lines)));
    }

    @Get("/{quarter}")
    @Audited(action = AuditAction.READ, subject = "draft-figures")
    HttpResponse<?> quarter(String region, String quarter, @QueryValue @Nullable String released) {
        Region found = reach.region(region);
        String number = released != null && released.matches("\\d{1,6}") ? released : null;
        return HttpResponse.ok(Pages.view("release/quarter", page(found, known(quarter), number, "", List.of())));
    }

    @Post("/{quarter}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(
            action = AuditAction.RELEASE,
            subject = "figures",
            id = {"region", "quarter"})
    HttpResponse<?> release(String region, String quarter, @Body ReleaseForm form, SignedIn person) {
        Region found = reach.region(region);
        ReportedQuarter of = known(quarter);
        try {
            releasing.release(found, form.readers(), form.ids(), person.accountId(), form.given());
            return HttpResponse.seeOther(
                    URI.create(path(found, of) + "?released=" + form.ids().size()));
        } catch (InvalidException wrong) {
            return refused(
                    found,
                    of,
                    form,
                    wrong.errors().stream()
                            .map(error -> new FieldError("reason-" + form.readers(), error.message()))
                            .toList());
        } catch (ConflictException refusal) {
            return refused(
                    found,
                    of,
                    form,
                    List.of(new FieldError("release-" + form.readers(), String.valueOf(refusal.getMessage()))));
        }
    }

    private HttpResponse<?> refused(Region region, ReportedQuarter quarter, ReleaseForm form, List<FieldError> errors) {
        return HttpResponse.unprocessableEntity()
                .body(Pages.view("release/quarter", page(region, quarter, null, form.given(), errors)));
    }

    private QuarterPage page(
            Region region, ReportedQuarter quarter, @Nullable String released, String reason, List<FieldError> errors) {
        List<DraftLine> drafts = releasing.drafts(region).stream()
                .filter(line -> line.from().equals(quarter.start()))
                .toList();
        List<Section> sections = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            List<DraftLine> of =
                    drafts.stream().filter(line -> line.audience() == audience).toList();
            if (!of.isEmpty()) {
                sections.add(new Section(
                        audience.name(),
                        audience == Audience.BOARD ? "For the board" : "For the public",
                        of.stream().map(line -> line.id().toString()).collect(Collectors.joining(",")),
                        of.stream().anyMatch(line -> line.restates() > 0),
                        of.stream().map(line -> onPage(region, quarter, line)).toList()));
            }
        }
        boolean ended = drafts.stream().allMatch(DraftLine::ended);
        return new QuarterPage(
                region.name(), quarter.label(), path(region, quarter), ended, sections, released, reason, errors);
    }

    private DraftOnPage onPage(Region region, ReportedQuarter quarter, DraftLine line) {
        return new DraftOnPage(
                line.id().toString(),
                line.moduleTitle(),
                line.title(),
                "/regions/%s/measures/%s/%s?state=draft&audience=%s&quarter=%s"
                        .formatted(
                                region.code(),
                                line.module(),
                                line.measure(),
                                line.audience().name().toLowerCase(Locale.ROOT),
                                quarter.code()),
                line.restates() == 0 ? "New" : "Restates release " + line.restates(),
                line.restates() == 0 ? List.of() : changes.of(region, line));
    }

    private static long count(List<DraftLine> drafts, Audience audience) {
        return drafts.stream().filter(line -> line.audience() == audience).count();
    }

    private static ReportedQuarter known(String quarter) {
        return ReportedQuarter.parse(quarter).orElseThrow(() -> new NotFoundException("quarter"));
    }

    private static String path(Region region, ReportedQuarter quarter) {
        return "/regions/" + region.code() + "/releases/" + quarter.code();
    }
}
