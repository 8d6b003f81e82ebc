package org.cspplatform.server.dashboards;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.measures.MeasureCell;
import org.cspplatform.server.measures.MeasureReader;
import org.cspplatform.server.measures.MeasureSeries;
import org.cspplatform.server.measures.PeriodLength;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;

/** The exact figures of the partnership at work. */
@Singleton
public class OwnFigures {
    private final Modules modules;
    private final MeasureReader reader;
    private final Clock clock;

    OwnFigures(Modules modules, MeasureReader reader, Clock clock) {
        this.modules = modules;
        this.reader = reader;
        this.clock = clock;
    }

    /** A measure of a module that the partnership uses. */
    public record OwnMeasure(String module, String moduleTitle, String measure, String title) {}

    /** An exact figure; null when there is nothing to say. */
    public record OwnFigure(String period, LocalDate from, MeasureSeries series, MeasureCell cell) {
        public Optional<BigDecimal> figure() {
            return Optional.ofNullable(cell.figure());
        }
    }

    /** The measures of all modules that the partnership uses, by module. */
    public List<OwnMeasure> measures() {
        List<OwnMeasure> measures = new ArrayList<>();
        for (InstalledModule module : modules.all()) {
            ModuleModel model = module.model();
            if (model != null && module.state() == ModuleState.STARTED && modules.isOn(module.id())) {
                for (MeasureModel measure : model.measures()) {
                    measures.add(new OwnMeasure(
                            model.id(),
                            model.title(),
                            measure.definition().id(),
                            measure.definition().title()));
                }
            }
        }
        return measures;
    }

    /** Of the quarter that a day lies in; empty when the module is not in use or has no such measure. */
    public Optional<OwnFigure> of(String module, String measure, LocalDate day) {
        if (!modules.isOn(module)) {
            return Optional.empty();
        }
        return modules.inUse(module, model -> model.measure(measure).flatMap(found -> {
            MeasureSeries series = reader.read(model, found, PeriodLength.QUARTER, day, day);
            return series.cells().stream()
                    .findFirst()
                    .map(cell -> new OwnFigure(cell.period(), cell.from(), series, cell));
        }));
    }

    /** Of the quarter that is going on. */
    public Optional<OwnFigure> now(String module, String measure) {
        return of(module, measure, LocalDate.now(clock));
    }
}
