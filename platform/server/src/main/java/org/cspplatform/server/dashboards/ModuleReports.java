package org.cspplatform.server.dashboards;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.module.Report;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.dashboards.MeasureCharts.Subject;
import org.cspplatform.server.dashboards.ModuleReport.Part;
import org.cspplatform.server.dashboards.ModuleReport.Section;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Region;

/** Orders a module's released measures as its author's reports do; what no report names stands last. */
@Singleton
class ModuleReports {
    private final Modules modules;
    private final ChartViews charts;

    ModuleReports(Modules modules, ChartViews charts) {
        this.modules = modules;
        this.charts = charts;
    }

    /** @param released of the module, at least one */
    ModuleReport of(Region region, String module, List<Compared> released) {
        Map<String, Compared> left = new LinkedHashMap<>();
        released.forEach(compared -> left.put(compared.measure().measure(), compared));
        List<Section> sections = new ArrayList<>();
        for (Report.Definition report : reports(module)) {
            for (Report.Section section : report.sections()) {
                List<Part> parts = section.measures().stream()
                        .flatMap(id -> Optional.ofNullable(left.remove(id)).stream())
                        .map(compared -> part(region, compared))
                        .toList();
                if (!parts.isEmpty()) {
                    boolean named = !section.heading().isEmpty();
                    sections.add(new Section(named ? section.heading() : report.title(), section.text(), parts));
                }
            }
        }
        if (!left.isEmpty()) {
            sections.add(new Section(
                    sections.isEmpty() ? "Measures" : "Other measures",
                    "",
                    left.values().stream().map(each -> part(region, each)).toList()));
        }
        return new ModuleReport(
                region,
                released.getFirst().measure().moduleTitle(),
                released.stream().map(each -> Headline.of(each, null)).toList(),
                sections);
    }

    /** None when the module does not serve any more; what was released of it stays. */
    private List<Report.Definition> reports(String module) {
        return modules.all().stream()
                .filter(installed -> installed.id().equals(module))
                .findFirst()
                .map(InstalledModule::model)
                .map(ModuleModel::reports)
                .orElse(List.of());
    }

    private Part part(Region region, Compared compared) {
        return new Part(
                Headline.of(compared, null), charts.of(MeasureCharts.run(compared, new Subject(null, region.name()))));
    }
}
