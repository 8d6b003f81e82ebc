package org.cspplatform.server.measures;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Report;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Measures for people: a chart and the tables that say the same; and reports, which are several of them under headings. */
@Hidden
@Controller("/modules/{module}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class MeasurePages {
    private final Modules modules;
    private final MeasureReader reader;
    private final ChartViews charts;
    private final Clock clock;

    MeasurePages(Modules modules, MeasureReader reader, ChartViews charts, Clock clock) {
        this.modules = modules;
        this.reader = reader;
        this.charts = charts;
        this.clock = clock;
    }

    /**
     * A measure and how it is drawn.
     *
     * @param chart null when there is no figure to draw
     * @param file address of its figures as CSV, without the period
     */
    public record Shown(
            MeasureSeries series,
            @Nullable ChartView chart,
            MeasureTable table,
            List<MeasureTable> breakdowns,
            String file) {
        static Shown of(String module, MeasureSeries series, @Nullable ChartView chart, PeriodForm form) {
            return new Shown(
                    series,
                    chart,
                    MeasureTable.whole(series),
                    series.breakdowns().stream()
                            .filter(breakdown -> !breakdown.cells().isEmpty())
                            .map(breakdown -> MeasureTable.by(series, breakdown))
                            .toList(),
                    "/api/v1/modules/" + module + "/measures/" + series.id() + "?format=csv" + form.query());
        }
    }

    /** Measures under a heading of their own; the heading is empty for those that stand first. */
    public record Section(String heading, String text, List<Shown> measures) {}

    /**
     * One or several measures.
     *
     * @param about what a report is for; empty for a single measure
     * @param path of the page itself
     */
    public record MeasurePage(
            String moduleTitle,
            String modulePath,
            String title,
            String about,
            String path,
            boolean report,
            PeriodForm form,
            List<Section> sections) {}

    @Get("/measures/{measure}")
    @Audited(action = AuditAction.COMBINE, subject = "measure")
    HttpResponse<?> measure(
            String module,
            String measure,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String period) {
        PeriodForm form = PeriodForm.of(from, to, period, LocalDate.now(clock));
        return modules.inUse(module, model -> {
            Shown shown = show(model, measure, form);
            return page(
                    model,
                    shown.series().title(),
                    "",
                    "measures/" + measure,
                    form,
                    List.of(new Section("", "", List.of(shown))));
        });
    }

    @Get("/reports/{report}")
    @Audited(action = AuditAction.COMBINE, subject = "report")
    HttpResponse<?> report(
            String module,
            String report,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String period) {
        PeriodForm form = PeriodForm.of(from, to, period, LocalDate.now(clock));
        return modules.inUse(module, model -> {
            Report.Definition found = model.report(report).orElseThrow(() -> new NotFoundException("report"));
            List<Section> sections = found.sections().stream()
                    .map(section -> new Section(
                            section.heading(),
                            section.text(),
                            section.measures().stream()
                                    .map(id -> show(model, id, form))
                                    .toList()))
                    .toList();
            return page(model, found.title(), found.about(), "reports/" + report, form, sections);
        });
    }

    private Shown show(ModuleModel model, String id, PeriodForm form) {
        Asked asked = form.asked();
        MeasureSeries series = reader.read(
                model,
                model.measure(id).orElseThrow(() -> new NotFoundException("measure")),
                asked.length(),
                asked.from(),
                asked.to());
        ChartView chart = MeasureChart.of(series).map(charts::of).orElse(null);
        return Shown.of(model.id(), series, chart, form);
    }

    private static HttpResponse<?> page(
            ModuleModel model, String title, String about, String path, PeriodForm form, List<Section> sections) {
        String modulePath = "/modules/" + model.id();
        MeasurePage page = new MeasurePage(
                model.title(),
                modulePath,
                title,
                about,
                modulePath + "/" + path,
                path.startsWith("reports/"),
                form,
                sections);
        List<FieldError> errors = form.errors();
        return (errors.isEmpty() ? HttpResponse.ok() : HttpResponse.unprocessableEntity())
                .body(Pages.view("measures/measures", page));
    }
}
