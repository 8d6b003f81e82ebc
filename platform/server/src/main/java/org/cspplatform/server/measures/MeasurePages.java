package org.cspplatform.server.measures;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Report;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;

/** Measures for people: a chart and the table that says the same; and reports, which are several of them. */
@Hidden
@Controller("/modules/{module}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class MeasurePages {
    private final Modules modules;
    private final MeasureReader reader;

    MeasurePages(Modules modules, MeasureReader reader) {
        this.modules = modules;
        this.reader = reader;
    }

    /** A measure and how it is drawn. */
    public record Shown(MeasureSeries series, QuarterChart chart) {
        static Shown of(MeasureSeries series) {
            return new Shown(series, QuarterChart.of(series));
        }
    }

    /** One or several measures under a heading. */
    public record MeasurePage(String moduleTitle, String modulePath, String title, List<Shown> measures) {}

    @Get("/measures/{measure}")
    @Audited(action = AuditAction.COMBINE, subject = "measure")
    ModelAndView<Map<String, Object>> measure(String module, String measure) {
        return modules.inUse(module, model -> {
            Shown shown = show(model, measure);
            return page(model, shown.series().title(), List.of(shown));
        });
    }

    @Get("/reports/{report}")
    @Audited(action = AuditAction.COMBINE, subject = "report")
    ModelAndView<Map<String, Object>> report(String module, String report) {
        return modules.inUse(module, model -> {
            Report.Definition found = model.report(report).orElseThrow(() -> new NotFoundException("report"));
            List<Shown> shown =
                    found.measures().stream().map(id -> show(model, id)).toList();
            return page(model, found.title(), shown);
        });
    }

    private Shown show(ModuleModel model, String measure) {
        return Shown.of(
                reader.read(model.measure(measure).orElseThrow(() -> new NotFoundException("measure")), null, null));
    }

    private static ModelAndView<Map<String, Object>> page(ModuleModel model, String title, List<Shown> shown) {
        return Pages.view("measures/measures", new MeasurePage(model.title(), "/modules/" + model.id(), title, shown));
    }
}
