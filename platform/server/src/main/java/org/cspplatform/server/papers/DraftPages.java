package org.cspplatform.server.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.monitoring.MonitoringTables;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.papers.compose.MeasureSections;
import org.cspplatform.server.papers.compose.PaperTemplate;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.release.ListedMeasure;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;

/** Where the office begins a paper and works on its head. */
@Hidden
@Controller("/regions/{region}/papers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class DraftPages {
    private final Office office;
    private final PaperDesk desk;
    private final MonitoringTables tables;
    private final MeasureSections measures;

    DraftPages(Office office, PaperDesk desk, MonitoringTables tables, MeasureSections measures) {
        this.office = office;
        this.desk = desk;
        this.tables = tables;
        this.measures = measures;
    }

    @Get("/new")
    HttpResponse<?> begin(String region) {
        Region found = office.own(region);
        MonitoringTables.Place latest = tables.latest(found);
        PaperForm form = new PaperForm(Map.of(
                "template",
                PaperTemplate.MONITORING.code(),
                "year",
                latest.year().toString(),
                "quarter",
                latest.quarter().name()));
        return HttpResponse.ok(Pages.view("papers/new", new NewPaperPage(found, modules(found), form, List.of())));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.CREATE, subject = "paper")
    HttpResponse<?> add(String region, @Body Map<String, String> sent, SignedIn person) {
        Region found = office.own(region);
        PaperForm form = new PaperForm(sent);
        try {
            Paper draft = draft(found, form, person);
            return HttpResponse.seeOther(office.place(found, draft));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("papers/new", new NewPaperPage(found, modules(found), form, invalid.errors())));
        }
    }

    @Get("/drafts/{id}")
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> show(String region, UUID id) {
        Region found = office.own(region);
        Paper paper = desk.paper(found, id);
        return HttpResponse.ok(
                Pages.view("papers/draft", page(found, paper, PaperForm.of(paper.details()), List.of())));
    }

    @Post("/drafts/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "paper")
    HttpResponse<?> change(String region, UUID id, @Body Map<String, String> sent, SignedIn person) {
        Region found = office.own(region);
        PaperForm form = new PaperForm(sent);
        Paper paper = office.draft(found, id, form);
        try {
            desk.change(paper, form.details(), person.name());
            return HttpResponse.seeOther(office.place(found, paper));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("papers/draft", page(found, paper, form, invalid.errors())));
        }
    }

    @Post("/drafts/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "paper")
    HttpResponse<?> discard(String region, UUID id, @Body Map<String, String> sent) {
        Region found = office.own(region);
        desk.discard(office.draft(found, id, new PaperForm(sent)));
        return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/papers"));
    }

    private Paper draft(Region region, PaperForm form, SignedIn person) {
        PaperTemplate template = Arrays.stream(PaperTemplate.values())
                .filter(each -> each.code().equals(form.text("template")))
                .findFirst()
                .orElseThrow(() -> new InvalidException("template", "Choose what to begin with"));
        FinancialYear year = SectionForm.year(form.text("year"));
        Quarter quarter = SectionForm.choice(Quarter.class, form.text("quarter"), "quarter", "Choose a quarter");
        PaperDetails details = new PaperDetails(
                title(region, template, form, year, quarter),
                template.purpose(),
                PaperAudience.PUBLIC,
                null,
                "",
                "",
                "");
        return desk.draft(
                region, details, template.sections(year, quarter, measures(region, template, form)), person.name());
    }

    /** All measures that the public has, or those of the priority area that was chosen. */
    private List<ListedMeasure> measures(Region region, PaperTemplate template, PaperForm form) {
        List<ListedMeasure> released = measures.released(region, PaperAudience.PUBLIC);
        if (template != PaperTemplate.MODULE) {
            return released;
        }
        List<ListedMeasure> chosen = released.stream()
                .filter(measure -> measure.module().equals(form.text("module")))
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidException("module", "Choose a priority area of which figures are released");
        }
        return chosen;
    }

    private String title(Region region, PaperTemplate template, PaperForm form, FinancialYear year, Quarter quarter) {
        return template == PaperTemplate.MODULE
                ? measures(region, template, form).getFirst().moduleTitle() + ": report " + quarter + " " + year
                : template.title(year, quarter);
    }

    private Map<String, String> modules(Region region) {
        Map<String, String> modules = new LinkedHashMap<>();
        modules.put("", "None");
        measures.released(region, PaperAudience.PUBLIC)
                .forEach(measure -> modules.put(measure.module(), measure.moduleTitle()));
        return modules;
    }

    private static DraftPage page(Region region, Paper paper, PaperForm form, List<FieldError> errors) {
        return new DraftPage(region, paper, form, errors);
    }
}
