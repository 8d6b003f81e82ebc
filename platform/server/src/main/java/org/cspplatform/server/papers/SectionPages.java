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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.monitoring.MonitoringTables;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.papers.compose.MeasureSections;
import org.cspplatform.server.papers.compose.PaperTemplate;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;

/** Where the office works on the sections of a draft: adds, changes, moves and removes them. */
@Hidden
@Controller("/regions/{region}/papers/drafts/{id}/sections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class SectionPages {
    private final Office office;
    private final PaperDesk desk;
    private final MonitoringTables tables;
    private final MeasureSections measures;

    SectionPages(Office office, PaperDesk desk, MonitoringTables tables, MeasureSections measures) {
        this.office = office;
        this.desk = desk;
        this.tables = tables;
        this.measures = measures;
    }

    @Get("/new/{kind}")
    HttpResponse<?> begin(String region, UUID id, String kind) {
        Region found = office.own(region);
        Paper paper = desk.paper(found, id);
        if (!SectionForm.KINDS.containsKey(kind)) {
            throw new NotFoundException("kind of section");
        }
        MonitoringTables.Place latest = tables.latest(found);
        PaperForm form = new PaperForm(Map.of(
                "year",
                latest.year().toString(),
                "quarter",
                latest.quarter().name(),
                "quarters",
                "4",
                "show",
                Section.Show.CHART.name()));
        return HttpResponse.ok(Pages.view(
                "papers/section",
                new SectionPage(
                        found,
                        paper,
                        kind,
                        at(found, paper, "new/" + kind),
                        true,
                        measures(found, paper),
                        form,
                        List.of())));
    }

    @Post("/new/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "paper")
    HttpResponse<?> add(String region, UUID id, String kind, @Body Map<String, String> sent, SignedIn person) {
        return put(region, id, kind, PaperTemplate.newId(), "new/" + kind, sent, person);
    }

    @Get("/{section}")
    HttpResponse<?> show(String region, UUID id, String section) {
        Region found = office.own(region);
        Paper paper = desk.paper(found, id);
        Section shown = paper.section(section).orElseThrow(() -> new NotFoundException("section"));
        return HttpResponse.ok(Pages.view(
                "papers/section",
                new SectionPage(
                        found,
                        paper,
                        SectionForm.kindOf(shown),
                        at(found, paper, section),
                        false,
                        measures(found, paper),
                        new PaperForm(SectionForm.of(shown)),
                        List.of())));
    }

    @Post("/{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "paper")
    HttpResponse<?> change(String region, UUID id, String section, @Body Map<String, String> sent, SignedIn person) {
        Section changed =
                desk.paper(office.own(region), id).section(section).orElseThrow(() -> new NotFoundException("section"));
        return put(region, id, SectionForm.kindOf(changed), section, section, sent, person);
    }

    /** Moves it up or down, or removes it, after which button was pressed. */
    @Post("/{section}/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "paper")
    HttpResponse<?> place(String region, UUID id, String section, @Body Map<String, String> sent, SignedIn person) {
        Region found = office.own(region);
        PaperForm form = new PaperForm(sent);
        Paper paper = office.draft(found, id, form);
        switch (form.text("to")) {
            case "up" -> desk.move(paper, section, true, person.name());
            case "down" -> desk.move(paper, section, false, person.name());
            case "away" -> desk.remove(paper, section, person.name());
            default -> throw new InvalidException("to", "Press one of the buttons");
        }
        return HttpResponse.seeOther(URI.create(office.place(found, paper) + "#sections"));
    }

    private HttpResponse<?> put(
            String region,
            UUID id,
            String kind,
            String section,
            String action,
            Map<String, String> sent,
            SignedIn person) {
        Region found = office.own(region);
        PaperForm form = new PaperForm(sent);
        Paper paper = office.draft(found, id, form);
        try {
            if (kind.equals("measure")) {
                requireReleased(found, paper, section, form.text("measure"));
            }
            desk.put(paper, SectionForm.read(kind, section, form), person.name());
            return HttpResponse.seeOther(URI.create(office.place(found, paper) + "#sections"));
        } catch (InvalidException invalid) {
            boolean added = paper.section(section).isEmpty();
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view(
                            "papers/section",
                            new SectionPage(
                                    found,
                                    paper,
                                    kind,
                                    at(found, paper, action),
                                    added,
                                    measures(found, paper),
                                    form,
                                    invalid.errors())));
        }
    }

    /** What a section names already stays, released or not: the paper says that nothing is. */
    private void requireReleased(Region region, Paper paper, String section, String measure) {
        boolean kept = paper.section(section)
                .map(SectionForm::of)
                .filter(fields -> measure.equals(fields.get("measure")))
                .isPresent();
        if (!kept && !measure.isEmpty() && !measures(region, paper).containsKey(measure)) {
            throw new InvalidException("measure", "Choose a measure of the list: of another nothing is released");
        }
    }

    private Map<String, String> measures(Region region, Paper paper) {
        return MeasureFields.choices(measures.released(region, paper.details().audience()));
    }

    private String at(Region region, Paper paper, String last) {
        return office.place(region, paper) + "/sections/" + last;
    }
}
