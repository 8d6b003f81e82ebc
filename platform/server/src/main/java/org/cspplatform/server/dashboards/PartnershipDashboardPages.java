package org.cspplatform.server.dashboards;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.dashboards.OwnFigures.OwnFigure;
import org.cspplatform.server.dashboards.OwnFigures.OwnMeasure;
import org.cspplatform.server.dashboards.PartnershipDashboard.OwnLine;
import org.cspplatform.server.dashboards.PartnershipDashboard.OwnModule;
import org.cspplatform.server.dashboards.fair.Change;
import org.cspplatform.server.dashboards.fair.ControlChart;
import org.cspplatform.server.dashboards.fair.Sentences;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.measures.MeasureSeries;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** A partnership's exact figures, which it alone sees, beside those that are released. */
@Hidden
@Controller("/partnerships/{code}/dashboard")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class PartnershipDashboardPages {
    private final Reach reach;
    private final RegionDirectory regions;
    private final Comparisons comparisons;
    private final OwnFigures own;
    private final Clock clock;

    PartnershipDashboardPages(
            Reach reach, RegionDirectory regions, Comparisons comparisons, OwnFigures own, Clock clock) {
        this.reach = reach;
        this.regions = regions;
        this.comparisons = comparisons;
        this.own = own;
        this.clock = clock;
    }

    @Get
    @Audited(action = AuditAction.COMBINE, subject = "dashboard", partnership = "code")
    HttpResponse<?> dashboard(String code) {
        Partnership partnership = reach.partnership(code);
        Region region = region();
        List<Compared> released = region == null ? List.of() : comparisons.headlines(region);
        Map<String, List<OwnLine>> lines = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (OwnMeasure measure : own.measures()) {
            Optional<Compared> compared = released.stream()
                    .filter(each -> each.measure().module().equals(measure.module())
                            && each.measure().measure().equals(measure.measure()))
                    .findFirst();
            titles.put(measure.module(), measure.moduleTitle());
            line(measure, compared, partnership.code(), region)
                    .ifPresent(line -> lines.computeIfAbsent(measure.module(), _ -> new ArrayList<>())
                            .add(line));
        }
        return HttpResponse.ok(Pages.view(
                "dashboards/partnership",
                new PartnershipDashboard(
                        partnership,
                        region,
                        lines.entrySet().stream()
                                .map(entry -> new OwnModule(
                                        entry.getKey(),
                                        titles.getOrDefault(entry.getKey(), entry.getKey()),
                                        entry.getValue()))
                                .toList())));
    }

    private @Nullable Region region() {
        return Scope.current() instanceof Scope.OfPartnership scope
                ? scope.regions().stream().findFirst().flatMap(regions::byId).orElse(null)
                : null;
    }

    private Optional<OwnLine> line(
            OwnMeasure measure, Optional<Compared> compared, String code, @Nullable Region region) {
        LocalDate quarter = compared.flatMap(Compared::latest).orElseGet(() -> LocalDate.now(clock));
        Optional<OwnFigure> exact = own.of(measure.module(), measure.measure(), quarter);
        return exact.map(figure -> new OwnLine(
                measure.title(),
                unit(figure.series()),
                figure.period(),
                figure.figure().map(number -> words(figure.series(), number)).orElse(Figure.MISSING.words()),
                compared.map(each -> released(each, code, quarter)).orElse(""),
                compared.map(each -> released(each, null, quarter)).orElse(""),
                compared.map(each -> stands(each, code, quarter)).orElse(""),
                compared.map(each -> Change.of(each.chart(code), each.measure().direction()))
                        .orElse(null),
                compared.map(each -> Sentences.of(each.chart(code))).orElse(""),
                compared.map(each -> each.chart(code))
                        .map(ControlChart::points)
                        .map(Sparkline::of)
                        .orElse(null),
                "/modules/" + measure.module() + "/measures/" + measure.measure(),
                compared.isEmpty() || region == null
                        ? null
                        : "/regions/" + region.code() + "/dashboard/" + measure.module() + "/" + measure.measure()
                                + "?partnership=" + code));
    }

    private static String released(Compared compared, @Nullable String code, LocalDate quarter) {
        return compared.cell(code, quarter)
                .map(ReleasedCell::figure)
                .map(shown -> Words.figure(compared.measure(), shown))
                .orElse(Figure.MISSING)
                .words();
    }

    private static String stands(Compared compared, String code, LocalDate quarter) {
        return compared.funnel(quarter)
                .flatMap(funnel -> funnel.units().stream()
                        .filter(placed -> placed.unit().code().equals(code))
                        .findFirst())
                .map(Sentences::of)
                .orElse("");
    }

    private static String words(MeasureSeries series, BigDecimal number) {
        String plain = Words.plain(number);
        if (series.isShare()) {
            return plain + "%";
        }
        if (series.kind() == MeasureKind.DAYS) {
            return plain + " days";
        }
        return series.unit().equals("£") ? "£" + plain : plain;
    }

    private static String unit(MeasureSeries series) {
        Integer per = series.per();
        if (series.kind() == MeasureKind.RATE && per != null) {
            return "for each " + Words.plain(BigDecimal.valueOf(per)) + " " + series.populationInSentence();
        }
        return series.isShare() || series.kind() == MeasureKind.DAYS ? "" : series.unit();
    }
}
